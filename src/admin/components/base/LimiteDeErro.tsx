import React, { Component, type ReactNode } from 'react'

interface Props {
  children?: ReactNode
  /** Shown in place of children that could not be drawn. */
  erro: ReactNode
}

/** Keeps a component that throws from taking down what is around it; another address is another try. */
export class LimiteDeErro extends Component<Props, { falhouEm: string | null }> {
  override state = { falhouEm: null }

  static getDerivedStateFromError() {
    return { falhouEm: window.location.href }
  }

  override componentDidUpdate(): void {
    const { falhouEm } = this.state
    if (falhouEm !== null && falhouEm !== window.location.href) this.setState({ falhouEm: null })
  }

  override render(): ReactNode {
    return this.state.falhouEm === null ? this.props.children : this.props.erro
  }
}
