import { type ComponentType, createContext, useContext } from 'react'

export interface CompanyProps {
  /** Where in the talk this screen is: a card, or the screen's own name. */
  at: string
  /** What the others are told instead, where that says more. */
  shows?: string
  /** Turns to a card; false where this screen doesn't have it. */
  onGo?(card: string): boolean
}

/** Who else is here, wherever in the talk a screen wants to say it; what draws it is given once, by the frame. */
export function Company(props: CompanyProps) {
  const Given = useContext(GivenCompany)
  return <Given {...props} />
}

const GivenCompany = createContext<ComponentType<CompanyProps>>(() => null)
export const CompanyProvider = GivenCompany.Provider
