import type { Area } from '#app/platform/area.server'
import { forgetReporter } from './reports/forget-reporter.server'
import { vacanciesWaiting } from './vacancies/vacancies-waiting.server'

/** What jobs register. */
export const jobs = {
  waitsForProvider: () => ({ vacancies: vacanciesWaiting }),
  erasing: { forget: forgetReporter },
  personal: {
    VacancyReport: { copied: 'an address that anybody may have typed proves nothing', erased: true },
  },
} satisfies Area
