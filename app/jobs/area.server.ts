import type { Area } from '#app/platform/area.server'
import { unpublishUnderpaidSweep } from './publishing/keeping/unpublish-underpaid.server'
import { warnBeforeHidingSweep } from './publishing/keeping/warn-before-hiding.server'
import { repairSearchSweep } from './search/refresh-search-row.server'
import { forgetReporter } from './reports/forget-reporter.server'
import { vacanciesWaiting } from './vacancies/vacancies-waiting.server'

/** What jobs register. */
export const jobs = {
  sweeps: [warnBeforeHidingSweep, unpublishUnderpaidSweep, repairSearchSweep],
  waitsForProvider: () => ({ vacancies: vacanciesWaiting }),
  erasing: { forget: forgetReporter },
  personal: {
    VacancyReport: { copied: 'an address that anybody may have typed proves nothing', erased: true },
  },
} satisfies Area
