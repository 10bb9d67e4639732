import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// A busy machine takes longer than the default second; nothing waits longer than it has to.
configure({ asyncUtilTimeout: 10_000 })
afterEach(cleanup)
