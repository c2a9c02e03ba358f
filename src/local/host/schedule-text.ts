import type { ClockRule, TriggerSpec } from '../apps-script/host-calls';
import { wallTime } from './zone-time';

const weekDays = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];
const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

const two = (number: number) => String(number).padStart(2, '0');
const dayText = (year: number, month: number, day: number) => `${day} ${months[month - 1] ?? ''} ${year}`;
const every = (count: number, unit: string) => (count === 1 ? `setiap ${unit}` : `setiap ${count} ${unit}`);

const timeText = ({ hour, minute }: { hour: number | null; minute: number | null }) => {
  if (hour === null) return '';
  return minute === null
    ? `, antara pukul ${two(hour)}.00 dan ${two((hour + 1) % 24)}.00`
    : `, sekitar pukul ${two(hour)}.${two(minute)}`;
};

const instantText = (zone: string, instant: number) => {
  const { year, month, day, hour, minute } = wallTime(zone, instant);
  return `sekali, ${dayText(year, month, day)} pukul ${two(hour)}.${two(minute)}`;
};

const ruleText = (rule: ClockRule, created: number, zone: string): string => {
  switch (rule.kind) {
    case 'after':
      return instantText(zone, created + rule.milliseconds);
    case 'at':
      return instantText(zone, rule.instant);
    case 'atDate':
      return `sekali, ${dayText(rule.year, rule.month, rule.day)}`;
    case 'everyMinutes':
      return `setiap ${rule.count} menit`;
    case 'everyHours':
      return `setiap ${rule.count} jam`;
    case 'everyDays':
      return every(rule.count, 'hari') + timeText(rule);
    case 'everyWeeks':
      return `${every(rule.count, 'minggu')} pada hari ${weekDays[rule.weekDay - 1] ?? ''}${timeText(rule)}`;
    case 'onMonthDay':
      return `setiap bulan pada tanggal ${rule.day}${timeText(rule)}`;
  }
};

/** When a trigger runs, as a reader of the page is told. */
export const scheduleText = (spec: TriggerSpec, created: number, zone: string): string => {
  switch (spec.eventType) {
    case 'CLOCK':
      return spec.rule ? ruleText(spec.rule, created, zone) : '';
    case 'ON_EDIT':
      return 'saat sel diedit';
    case 'ON_CHANGE':
      return 'saat isi atau susunan lembar berubah';
    case 'ON_OPEN':
      return 'saat lembar dibuka';
    case 'ON_FORM_SUBMIT':
      return 'saat formulir dikirim';
  }
};
