import { requiredTexts } from '../kesiapan/readiness';
import type { References, RowCells } from './references';

/** Name of the computed line that counts the indicators which are active and mandatory. */
export const mandatoryCountName = 'INDIKATOR_WAJIB';

/** What tab Bukti's column Sah says of a proof. */
export const provenText = 'Ya';

/**
 * Readiness as formulas, the same figure as `readinessOf` gives. To the dialect's list comes CHAR: 9, 10, 13 and 160 are tab, line
 * feed, carriage return and the hard space in both engines.
 *
 * The whole is rounded to eight decimals first: sums of shares differ in their last binary digits, and every engine must
 * round half a percent up.
 */
const isFilled = (cell: string): string => `(TRIM(${cell})<>"")`;

const isLink = (cell: string): string => {
  const link = `LOWER(TRIM(${cell}))`;
  const begins = (text: string) => `IFERROR(FIND("${text}";${link});0)=1`;
  return `AND(OR(${begins('http://')};${begins('https://')});ISNUMBER(FIND(".";${link}));NOT(ISNUMBER(FIND(" ";${link}))))`;
};

/** The text of the first row that has the same link; XLOOKUP compares exactly, without wildcards, in both engines. */
const holder = (link: string, links: string, texts: string): string =>
  `TRIM(XLOOKUP(${link};${links};${texts};""))`;

const both = (one: string, other: string): string => `${one}*${other}`;

/** How many active indicators are mandatory. */
export const mandatoryIndicators = (at: References): string =>
  `=SUMPRODUCT(IFERROR((TRIM(${at.all('indicators', 'mandatory')})="Ya")*(TRIM(${at.all('indicators', 'active')})="Ya")*(TRIM(${at.all('indicators', 'number')})<>"");0))`;

/** Whether a row of tab Bukti proves a mandatory indicator: claimed or verified, with a link of its own. */
export const provenFormula = (at: References, cell: RowCells): string => {
  const [id, indicator, claim, link, verified] = [
    cell('id'),
    cell('indicator'),
    cell('claim'),
    cell('link'),
    cell('verified'),
  ];
  const level = (text: string) => `IFERROR(IF(TRIM(${text})="";0;TRIM(${text})*1);0)>=1`;
  const links = at.all('evidence', 'link');
  const isOwn = (key: string, text: string) =>
    `${holder(link, links, at.all('evidence', key))}=TRIM(${text})`;
  // Of two rows for one indicator the first counts.
  const isFirst = `COUNTIFS(${cell('id', 2)};TRIM(${id});${cell('indicator', 2)};TRIM(${indicator}))=1`;
  const isMandatory = `SUMPRODUCT(IFERROR((TRIM(${at.all('indicators', 'number')})=TRIM(${indicator}))*(TRIM(${at.all('indicators', 'mandatory')})="Ya")*(TRIM(${at.all('indicators', 'active')})="Ya");0))>0`;
  return `=IF(OR(TRIM(${id})="";TRIM(${link})="");"";IFERROR(IF(AND(OR(${level(claim)};${level(verified)});${isLink(link)});IF(AND(${isOwn('id', id)};${isOwn('indicator', indicator)};${isFirst});IF(${isMandatory};"${provenText}";"");"");"");""))`;
};

/** Readiness of a row of tab Inovasi as a share of 1, rounded to whole percent; empty while the row has no name. */
export const completenessFormula = (at: References, cell: RowCells): string => {
  const kind = `TRIM(${cell('proposerKind')})`;
  const [design, trial, launch, budget, link] = [
    cell('design'),
    cell('trialDate'),
    cell('launchDate'),
    cell('budget'),
    cell('link'),
  ];
  const needsUnit = `IF(OR(${kind}="";${kind}="OPD");0;1)`;
  const isOwnLink = `${holder(link, at.all('innovations', 'link'), at.all('innovations', 'id'))}=TRIM(${cell('id')})`;
  const filled = [
    ...requiredTexts.map((key) => isFilled(cell(key))),
    both(needsUnit, isFilled(cell('unit'))),
    `IF(ISNUMBER(${budget});IF(${budget}>=0;1;0);0)`,
    `IF(${isLink(link)};IF(${isOwnLink};1;0);0)`,
  ].join('+');
  const fields = `(${filled})/(${requiredTexts.length + 2}+${needsUnit})`;
  const plain = [9, 10, 13, 160].reduce((text, code) => `SUBSTITUTE(${text};CHAR(${code});" ")`, design);
  const words = `LET(teks;TRIM(${plain});IF(teks="";0;LEN(teks)-LEN(SUBSTITUTE(teks;" ";""))+1))`;
  const isInside = `AND(IF(ISNUMBER(JENDELA_MULAI);${launch}>=JENDELA_MULAI;TRUE);IF(ISNUMBER(JENDELA_AKHIR);${launch}<JENDELA_AKHIR+1;TRUE))`;
  const launched = `IF(ISNUMBER(${launch});IF(${isInside};1;0);0)`;
  const tried = `IF(ISNUMBER(${trial});IF(ISNUMBER(${launch});IF(${trial}<${launch}+1;1;0);1);0)`;
  const proven = `COUNTIFS(${at.all('evidence', 'id')};TRIM(${cell('id')});${at.all('evidence', 'valid')};"${provenText}")`;
  const parts = [
    `BOBOT_ISIAN*${fields}`,
    `BOBOT_RANCANG*IF(MIN_KATA<=0;1;MIN(1;${words}/MIN_KATA))`,
    `BOBOT_TANGGAL*(${launched}+${tried})/2`,
    `BOBOT_BUKTI*IF(${mandatoryCountName}=0;1;MIN(1;IF(TRIM(${cell('id')})="";0;${proven})/${mandatoryCountName}))`,
  ].join('+');
  const whole = 'BOBOT_ISIAN+BOBOT_RANCANG+BOBOT_TANGGAL+BOBOT_BUKTI';
  return `=IF(TRIM(${cell('name')})="";"";IFERROR(IF(${whole}<=0;0;ROUND(ROUND((${parts})/(${whole});8);2));""))`;
};
