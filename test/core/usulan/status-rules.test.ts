import { statuses } from '../../../src/core/lembar/choices';
import { mayMove, moveRefusal, needsReason } from '../../../src/core/usulan/status-rules';

const movesOf = (role: 'operator' | 'verifier' | 'admin') =>
  statuses.flatMap((from) =>
    statuses.filter((to) => from !== to && mayMove(role, from, to)).map((to) => `${from} → ${to}`),
  );

test('an operator submits, answers, withdraws and begins again, and nothing else', () => {
  expect(movesOf('operator')).toEqual([
    'Draf → Diajukan',
    'Draf → Ditarik',
    'Diajukan → Ditarik',
    'Perlu Perbaikan → Diajukan',
    'Perlu Perbaikan → Ditarik',
    'Ditarik → Draf',
  ]);
});

test('only what was submitted can be verified', () => {
  const verified = movesOf('verifier').filter((move) => move.endsWith('→ Terverifikasi'));
  expect(verified).toEqual(['Diajukan → Terverifikasi', 'Perlu Perbaikan → Terverifikasi']);
  for (const move of movesOf('operator')) expect(movesOf('verifier')).toContain(move);
});

test('an admin makes every move', () => {
  expect(movesOf('admin')).toHaveLength(statuses.length * (statuses.length - 1));
});

test('an empty or unknown status is a draft, and case does not matter', () => {
  expect(mayMove('operator', '', 'DIAJUKAN')).toBe(true);
  expect(mayMove('operator', 'entah', 'Terverifikasi')).toBe(false);
  expect(mayMove('operator', 'terverifikasi', '')).toBe(false);
});

test('a refusal says what one may do instead', () => {
  expect(moveRefusal('operator', 'Draf', 'Terverifikasi')).toBe(
    'Status "Terverifikasi" tidak dapat Anda pilih untuk usulan berstatus Draf, jadi dikembalikan. Dari Draf Anda dapat memilih: Diajukan, Ditarik.',
  );
  expect(moveRefusal('operator', 'Tidak Lolos', 'Draf')).toContain('Hubungi Bapperida');
  expect(statuses.filter(needsReason)).toEqual(['Perlu Perbaikan', 'Tidak Lolos']);
});
