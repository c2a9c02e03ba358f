/**
 * What a method costs: 'read' fetches from the document or a store, 'write' changes something, 'other' uses a service
 * (lock, mail, toast …), 'handle' makes or describes an object already in hand and costs nothing. Getters of sheet and
 * spreadsheet properties are handles here: the property cache counts its own fetches.
 */
export type CallKind = 'read' | 'write' | 'other' | 'handle';

const named = (className: string, kind: CallKind, methods: string): [string, CallKind][] =>
  methods
    .split(/\s+/)
    .filter(Boolean)
    .map((method) => [`${className}.${method}`, kind]);

const rangeReads = `canEdit getBackground getBackgroundColor getBackgroundColors getBackgroundObject getBackgroundObjects
  getBackgrounds getBorder getDataRegion getDataValidation getDataValidations getDeveloperMetadata getDisplayValue
  getDisplayValues getFilter getFontColor getFontColorObject getFontColorObjects getFontColors getFontFamilies
  getFontFamily getFontLine getFontLines getFontSize getFontSizes getFontStyle getFontStyles getFontWeight getFontWeights
  getFormula getFormulaR1C1 getFormulas getFormulasR1C1 getHorizontalAlignment getHorizontalAlignments getMergedRanges
  getNextDataCell getNote getNotes getNumberFormat getNumberFormats getRichTextValue getRichTextValues getTextDirection
  getTextDirections getTextRotation getTextRotations getTextStyle getTextStyles getValue getValues getVerticalAlignment
  getVerticalAlignments getWrap getWrapStrategies getWrapStrategy getWraps isBlank isChecked isPartOfMerge`;

const rangeWrites = `addDeveloperMetadata autoFill autoFillToNeighbor breakApart check clear clearContent
  clearDataValidations clearFormat clearNote copyFormatToRange copyTo copyValuesToRange createFilter deleteCells
  insertCells insertCheckboxes merge mergeAcross mergeVertically moveTo protect randomize removeCheckboxes
  removeDuplicates setBackground setBackgroundColor setBackgroundColors setBackgroundObject setBackgroundObjects
  setBackgroundRGB setBackgrounds setBorder setDataValidation setDataValidations setFontColor setFontColorObject
  setFontColorObjects setFontColors setFontFamilies setFontFamily setFontLine setFontLines setFontSize setFontSizes
  setFontStyle setFontStyles setFontWeight setFontWeights setFormula setFormulaR1C1 setFormulas setFormulasR1C1
  setHorizontalAlignment setHorizontalAlignments setNote setNotes setNumberFormat setNumberFormats setRichTextValue
  setRichTextValues setShowHyperlink setTextDirection setTextDirections setTextRotation setTextRotations setTextStyle
  setTextStyles setValue setValues setVerticalAlignment setVerticalAlignments setVerticalText setWrap setWrapStrategies
  setWrapStrategy setWraps sort splitTextToColumns trimWhitespace uncheck`;

const rangeListWrites = `breakApart check clear clearContent clearDataValidations clearFormat clearNote insertCheckboxes
  removeCheckboxes setBackground setBackgroundRGB setBorder setFontColor setFontFamily setFontLine setFontSize
  setFontStyle setFontWeight setFormula setFormulaR1C1 setHorizontalAlignment setNote setNumberFormat setShowHyperlink
  setTextDirection setTextRotation setValue setVerticalAlignment setVerticalText setWrap setWrapStrategy trimWhitespace
  uncheck`;

const lineReads = 'getColumnWidth getRowHeight isColumnHiddenByUser isRowHiddenByFilter isRowHiddenByUser';
const lineWrites = `appendRow autoResizeColumn deleteColumn deleteColumns deleteRow deleteRows hideColumn hideRow
  insertColumnAfter insertColumnBefore insertColumnsAfter insertColumnsBefore insertRowAfter insertRowBefore
  insertRowsAfter insertRowsBefore setColumnWidth setFrozenColumns setFrozenRows setRowHeight sort unhideColumn
  unhideRow`;

const sheetReads = `getCharts getConditionalFormatRules getDataRange getDeveloperMetadata getDrawings getFilter
  getImages getLastColumn getLastRow getNamedRanges getProtections getSheetValues`;

const sheetWrites = `addDeveloperMetadata autoResizeColumns autoResizeRows clear clearConditionalFormatRules clearContents
  clearFormats clearNotes copyTo hideColumns hideRows hideSheet insertChart insertColumns insertRows moveColumns moveRows
  protect removeChart setColumnWidths setConditionalFormatRules setHiddenGridlines setName setRowHeights
  setRowHeightsForced setTabColor setTabColorObject showColumns showRows showSheet updateChart`;

const bookReads = `getDataRange getDeveloperMetadata getLastColumn getLastRow getNamedRanges getProtections getRangeByName
  getSheetValues getSheets`;

const bookWrites = `addDeveloperMetadata addEditor addEditors addViewer addViewers deleteActiveSheet deleteSheet
  duplicateActiveSheet insertSheet moveActiveSheet removeEditor removeNamedRange removeViewer rename renameActiveSheet
  setNamedRange setSpreadsheetLocale setSpreadsheetTimeZone`;

const selectionMoves = 'setActiveRange setActiveRangeList setCurrentCell';

/** The kind of each method by 'Class.method'; a method that is not listed is a handle. */
export const callKinds: Readonly<Record<string, CallKind>> = Object.fromEntries([
  ...named('Range', 'read', rangeReads),
  ...named('Range', 'write', rangeWrites),
  ...named('Range', 'other', 'activate activateAsCurrentCell'),
  ...named('RangeList', 'write', rangeListWrites),
  ...named('RangeList', 'other', 'activate'),
  ...named('Sheet', 'read', `${lineReads} ${sheetReads}`),
  ...named('Sheet', 'write', `${lineWrites} ${sheetWrites}`),
  ...named('Sheet', 'other', `activate setActiveSelection ${selectionMoves}`),
  ...named('Spreadsheet', 'read', `${lineReads} ${bookReads}`),
  ...named('Spreadsheet', 'write', `${lineWrites} ${bookWrites}`),
  ...named(
    'Spreadsheet',
    'other',
    `addMenu setActiveSelection setActiveSheet toast updateMenu ${selectionMoves}`,
  ),
  ...named('SpreadsheetApp', 'other', `flush setActiveSheet ${selectionMoves}`),
  ...named(
    'Protection',
    'write',
    `addEditor addEditors remove removeEditor removeEditors setDescription setDomainEdit setNamedRange setRange
     setRangeName setUnprotectedRanges setWarningOnly`,
  ),
  ...named('NamedRange', 'write', 'remove setName setRange'),
  ...named('TextFinder', 'read', 'findAll findNext findPrevious'),
  ...named('TextFinder', 'write', 'replaceAllWith replaceWith'),
  ...named('Filter', 'read', 'getColumnFilterCriteria'),
  ...named('Filter', 'write', 'remove removeColumnFilterCriteria setColumnFilterCriteria sort'),
  ...named('DeveloperMetadataFinder', 'read', 'find'),
  ...named(
    'DeveloperMetadata',
    'write',
    'moveToColumn moveToRow moveToSheet moveToSpreadsheet remove setKey setValue setVisibility',
  ),
  ...named('Lock', 'other', 'hasLock releaseLock tryLock waitLock'),
  ...named('Properties', 'read', 'getKeys getProperties getProperty'),
  ...named('Properties', 'write', 'deleteAllProperties deleteProperty setProperties setProperty'),
  ...named('Cache', 'read', 'get getAll'),
  ...named('Cache', 'write', 'put putAll remove removeAll'),
  ...named('Blob', 'other', 'getAs'),
  ...named('HtmlOutput', 'other', 'getAs'),
  ...named('MailApp', 'other', 'getRemainingDailyQuota sendEmail'),
  ...named('ScriptApp', 'read', 'getProjectTriggers getScriptTriggers getUserTriggers'),
  ...named('ScriptApp', 'other', 'deleteTrigger'),
  ...named('ClockTriggerBuilder', 'other', 'create'),
  ...named('SpreadsheetTriggerBuilder', 'other', 'create'),
  ...named('Ui', 'other', 'alert prompt showModalDialog showModelessDialog showSidebar'),
  ...named('Menu', 'other', 'addToUi'),
  ...named('Browser', 'other', 'inputBox msgBox'),
]);
