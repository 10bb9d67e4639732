import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'
import { loadLateParts } from '../../src/reader/use-late-parts.ts'

// A busy machine takes longer than the default second; nothing waits longer than it has to.
configure({ asyncUtilTimeout: 10_000 })
afterEach(cleanup)

// Who reads has them by the time of the first click.
beforeAll(loadLateParts)
