import { Component } from 'react'
import type { ReactNode } from 'react'

interface Props {
  children: ReactNode
  /** What is shown instead of what has failed. `onRetry` shows the children again. */
  fallback: (onRetry: () => void) => ReactNode
  /** With another key the children are shown again. */
  resetKey?: string
  onError?: () => void
}

/** Catches what goes wrong while its children render. A class, because only a class can. */
export class ErrorBoundary extends Component<Props> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch() {
    this.props.onError?.()
  }

  override componentDidUpdate(before: Props) {
    if (this.state.hasFailed && before.resetKey !== this.props.resetKey) this.retry()
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback(this.retry) : this.props.children
  }

  private retry = () => {
    this.setState({ hasFailed: false })
  }
}
