import { SummaryList } from '#app/ui/summary'
import { bacsName } from '#app/grants/applying/bank-details/bank-letters'
import { compareNames } from '#app/grants/applying/bank-details/account-name'
import { nameMatchWords } from '#app/grants/applying/bank-details/account-name-words'
import { sortCodeWords, type BankDetails } from '#app/grants/applying/bank-details/bank-details'

/** A whole account, for a payments officer; beside it the name as the bank gets it. */
export function PayeeAccount({ account, name }: { account: BankDetails; name: string }) {
  return (
    <SummaryList
      items={[
        { label: 'Applicant', value: name },
        {
          label: 'Name on the account',
          value: `${account.accountName} (${nameMatchWords[compareNames(account.accountName, name)]})`,
        },
        { label: 'As the bank gets it', value: bacsName(account.accountName) },
        { label: 'Sort code', value: sortCodeWords(account.sortCode) },
        { label: 'Account number', value: account.accountNumber },
      ]}
    />
  )
}
