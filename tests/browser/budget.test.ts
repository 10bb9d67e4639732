import { expect, inject, it } from 'vitest'
import { checkBudgets } from '../../src/tools/budget/check-budgets.ts'

it('the first load of every reader page keeps to its budgets', () => {
  expect(checkBudgets(inject('folder')).problems).toEqual([])
})
