import React, { Component, type ReactNode } from 'react'

interface Props {
  children?: ReactNode
  /** Shown in place of children that could not be drawn. */
  queda: ReactNode
}

/** Keeps a component that throws from taking down what is around it; another address is another try. */
export class Contencao extends Component<Props, { caiuEm: string | null }> {
  override state = { caiuEm: null }

  static getDerivedStateFromError() {
    return { caiuEm: window.location.href }
  }

  override componentDidUpdate(): void {
    const { caiuEm } = this.state
    if (caiuEm !== null && caiuEm !== window.location.href) this.setState({ caiuEm: null })
  }

  override render(): ReactNode {
    return this.state.caiuEm === null ? this.props.children : this.props.queda
  }
}
