import { findOriginalFaults } from './features/invoices/originals/check/original-checks.ts'
import { answerQuestions } from './platform/processes/answering.ts'

// The program of a process of its own: platform/processes/confined-process.ts starts it.
answerQuestions(findOriginalFaults)
