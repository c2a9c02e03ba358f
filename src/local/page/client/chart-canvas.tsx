import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartType,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
} from 'chart.js';
import { useEffect, useRef } from 'preact/hooks';
import type { ChartView } from '../protocol';

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
);

/** Told apart by people who see colours differently too. */
const palette = ['#0b6b3a', '#c2571a', '#2f5fa7', '#8a6d00', '#7a3b8f', '#00727a', '#a33a4a', '#5b6770'];

const kinds: Readonly<Record<string, ChartType>> = {
  BAR: 'bar',
  COLUMN: 'bar',
  LINE: 'line',
  AREA: 'line',
  PIE: 'pie',
  COMBO: 'bar',
};

const textOption = (chart: ChartView, key: string): string => {
  const value = chart.options[key];
  return typeof value === 'string' ? value : '';
};

const colorsOf = (chart: ChartView): readonly string[] => {
  const { colors } = chart.options;
  return Array.isArray(colors) && colors.length > 0 ? colors.map(String) : palette;
};

const isStacked = (chart: ChartView): boolean => {
  const { isStacked: stacked } = chart.options;
  return stacked === true || stacked === 'true' || stacked === 'absolute';
};

const legendPlace = (chart: ChartView): 'top' | 'bottom' | 'left' | 'right' | null => {
  const { legend } = chart.options;
  const wanted =
    typeof legend === 'object' && legend !== null && 'position' in legend ? legend.position : legend;
  const place = wanted ?? chart.options['legend.position'];
  if (place === 'none') return null;
  if (place === 'top' || place === 'bottom' || place === 'left' || place === 'right') return place;
  if (chart.type === 'PIE') return 'right';
  return chart.series.length > 1 ? 'top' : null;
};

const configuration = (chart: ChartView): ChartConfiguration => {
  const colors = colorsOf(chart);
  const isPie = chart.type === 'PIE';
  const isFilled = chart.type === 'AREA';
  const title = textOption(chart, 'title');
  const place = legendPlace(chart);
  const stacked = isStacked(chart);
  const figures = { stacked, beginAtZero: true, ticks: { precision: 0 } };
  return {
    type: kinds[chart.type] ?? 'bar',
    data: {
      labels: [...chart.labels],
      datasets: chart.series.map((series, index) => {
        const color = colors[index % colors.length] ?? '#0b6b3a';
        return {
          label: series.name,
          data: series.values.map((value) => value ?? Number.NaN),
          backgroundColor: isPie
            ? chart.labels.map((_, at) => colors[at % colors.length] ?? color)
            : isFilled
              ? `${color}55`
              : color,
          borderColor: isPie ? '#ffffff' : color,
          borderWidth: isPie ? 1 : chart.type === 'LINE' || isFilled ? 2 : 0,
          fill: isFilled,
        };
      }),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      indexAxis: chart.type === 'BAR' ? 'y' : 'x',
      plugins: {
        title: {
          display: title !== '',
          text: title,
          align: 'start',
          color: '#333',
          font: { size: 14, weight: 'normal' },
        },
        legend: place ? { display: true, position: place } : { display: false },
      },
      scales: isPie
        ? {}
        : {
            x: chart.type === 'BAR' ? figures : { stacked },
            y: chart.type === 'BAR' ? { stacked } : figures,
          },
    },
  };
};

/** One chart of the sheet; for those who cannot see it, its figures in words. */
export const ChartCanvas = (props: { readonly chart: ChartView }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = JSON.stringify(props.chart);
  useEffect(() => {
    if (!canvas.current) return;
    const drawn = new Chart(canvas.current, configuration(JSON.parse(text) as ChartView));
    return () => drawn.destroy();
  }, [text]);
  const { chart } = props;
  const words = chart.series
    .flatMap((series) =>
      chart.labels.map((label, index) => `${series.name} ${label} ${series.values[index] ?? '–'}`.trim()),
    )
    .slice(0, 60)
    .join(', ');
  return <canvas ref={canvas} role="img" aria-label={`${textOption(chart, 'title') || 'Bagan'}: ${words}`} />;
};
