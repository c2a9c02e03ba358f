import { useEffect, useState } from 'preact/hooks';
import type { ChartView, SheetFrame } from '../protocol';
import { ChartCanvas } from './chart-canvas';
import type { GridBook } from './grid-book';
import { type GridSight, watchSight } from './grid-sight';

const Placed = (props: { readonly chart: ChartView; readonly sight: GridSight }) => {
  const { chart, sight } = props;
  const { left, top } = sight.place(chart.row, chart.column);
  const style = {
    left: `${left + chart.offsetX * sight.zoom}px`,
    top: `${top + chart.offsetY * sight.zoom}px`,
    width: `${chart.width * sight.zoom}px`,
    height: `${chart.height * sight.zoom}px`,
  };
  return (
    <div class="bagan" style={style}>
      <ChartCanvas chart={chart} />
    </div>
  );
};

/** The sheet's charts, floating over the grid at their cells and moving with it. */
export const Charts = (props: {
  readonly grid: GridBook;
  readonly frames: ReadonlyMap<number, SheetFrame>;
}) => {
  const [sight, setSight] = useState<GridSight | null>(null);
  useEffect(() => watchSight(props.grid, setSight), [props.grid]);
  const frame = sight ? props.frames.get(sight.sheet) : undefined;
  if (!sight || !frame || frame.charts.length === 0) return null;
  const { left, top, right, bottom } = sight.clip;
  return (
    <div
      class="bagan-semua"
      style={{ left: `${left}px`, top: `${top}px`, right: `${right}px`, bottom: `${bottom}px` }}
    >
      {frame.charts.map((chart) => (
        <Placed key={`${frame.id}:${chart.id}`} chart={chart} sight={sight} />
      ))}
    </div>
  );
};
