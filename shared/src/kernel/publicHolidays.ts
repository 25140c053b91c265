import { getHolidays } from 'feiertagejs'
import { type Day, yearOf } from './days'

/** ISO 3166-2 codes of the German Länder: they decide which public holidays count. */
export const LAENDER = [
  'DE-BB',
  'DE-BE',
  'DE-BW',
  'DE-BY',
  'DE-HB',
  'DE-HE',
  'DE-HH',
  'DE-MV',
  'DE-NI',
  'DE-NW',
  'DE-RP',
  'DE-SH',
  'DE-SL',
  'DE-SN',
  'DE-ST',
  'DE-TH',
] as const
export type Land = (typeof LAENDER)[number]

type Region = Parameters<typeof getHolidays>[1]

/** In which languages their names are known. */
export type HolidayLanguage = 'de' | 'en'

type Names = Readonly<Record<HolidayLanguage, string>>

const namesByYear = new Map<string, ReadonlyMap<Day, Names>>()
const daysByYear = new Map<string, ReadonlySet<Day>>()

/** The statewide public holidays of a Land in a year. */
export function publicHolidays(land: Land, year: number): ReadonlySet<Day> {
  const key = `${land} ${year}`
  let days = daysByYear.get(key)
  if (!days) {
    days = new Set(namesIn(land, year).keys())
    daysByYear.set(key, days)
  }
  return days
}

/** What a public holiday is called; undefined on any other day. */
export function holidayName(land: Land, day: Day, language: HolidayLanguage): string | undefined {
  return namesIn(land, yearOf(day)).get(day)?.[language]
}

function namesIn(land: Land, year: number): ReadonlyMap<Day, Names> {
  const key = `${land} ${year}`
  let names = namesByYear.get(key)
  if (!names) {
    // `dateString` follows the machine's time zone; the moment itself is always noon in UTC.
    names = new Map(
      getHolidays(year, land.slice(3) as Region).map((holiday) => [
        holiday.date.toISOString().slice(0, 10),
        { de: holiday.translate('de') ?? holiday.name, en: holiday.translate('en') ?? holiday.name },
      ]),
    )
    namesByYear.set(key, names)
  }
  return names
}
