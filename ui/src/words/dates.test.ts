import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goOnIn, preferred, readAs } from './language.ts'
import { partialOf } from './partial.ts'
import { inOrder } from './order.ts'
import { asAgo, asDay, asPartial, asShort, asTitle, asWeekday, asWords, daysBetween, plusDays, plusMonth } from './dates.ts'

const today = '2026-11-22'

test('a title names the weekday and the day', () => assert.equal(asTitle(today), 'Sunday 22 November'))
test('a day says its year only when it is another one', () => {
  assert.equal(asDay('2026-03-12', today), '12 March')
  assert.equal(asDay('2024-03-12', today), '12 March 2024')
})
test('near days have names', () => {
  assert.deepEqual(['2026-11-21', today, '2026-11-23', '2026-11-24', '2026-11-30'].map((date) => asWords(date, today)), [
    'yesterday',
    'today',
    'tomorrow',
    'Tuesday',
    '30 November',
  ])
})
test('how long ago is said in the coarsest words that are true', () => {
  assert.deepEqual(['2026-11-19', '2026-11-01', '2026-08-01', '2023-11-01'].map((date) => asAgo(date, today)), [
    '3 days ago',
    '3 weeks ago',
    '4 months ago',
    '3 years ago',
  ])
})
test('partial dates read as what is known of them', () => {
  assert.deepEqual(['--03-07', '1990-03', '1990', '1990-03-07', '--02-29'].map(asPartial), ['7 March', 'March 1990', '1990', '7 March 1990', '29 February'])
})
test('days are counted across the change of clocks', () => {
  assert.equal(daysBetween('2026-03-01', '2026-04-01'), 31)
  assert.equal(plusDays('2026-10-24', 2), '2026-10-26')
})
test('a month after the 31st is the last of the next month', () => {
  assert.equal(plusMonth('2026-01-31'), '2026-02-28')
  assert.equal(plusMonth('2026-11-22'), '2026-12-22')
})
test('days are said as the reader’s language says them', () => {
  goOnIn('de')
  assert.equal(asTitle(today), 'Sonntag, 22. November')
  assert.equal(asShort(today), 'So., 22. Nov.')
  assert.deepEqual(['2026-11-21', today, '2026-11-24', '2024-03-12'].map((date) => asWords(date, today)), ['gestern', 'heute', 'Dienstag', '12. März 2024'])
  assert.equal(asAgo('2026-11-01', today), 'vor 3 Wochen')
  assert.deepEqual(asWeekday('2024-01-01'), { name: 'Montag', short: 'Mo' })
  goOnIn('en')
  assert.equal(asTitle(today), 'Sunday 22 November')
})
test('names stand where a dictionary has them', () => {
  goOnIn('de')
  assert.deepEqual(['Zoe', 'Özil', 'Ofer', 'Ärlig', 'Anna', 'ana'].sort(inOrder), ['ana', 'Anna', 'Ärlig', 'Ofer', 'Özil', 'Zoe'])
  goOnIn('en')
})
test('a browser is taken at its first word that is spoken here', () => {
  assert.equal(preferred(['fr-FR', 'de-CH', 'en']), 'de')
  assert.equal(preferred(['pt']), 'en')
})
test('English dates stand as the reader’s region has them, and are read so', () => {
  readAs(['fr-FR', 'en-US', 'en'])
  assert.deepEqual([asTitle(today), asShort(today), asDay('2024-03-12', today)], ['Sunday, November 22', 'Sun, Nov 22', 'March 12, 2024'])
  assert.equal(partialOf('3/7/1990'), '1990-03-07')
  readAs(['en'])
  assert.deepEqual([asTitle(today), partialOf('3/7/1990')], ['Sunday 22 November', '1990-07-03'])
  readAs([])
})
