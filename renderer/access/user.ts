import { createContext, useContext } from 'react'
import type { Right } from '../../main/access/right'
import type { SignedInUser } from '../../main/access/view'

/** Who is signed in; everything behind the sign-in screen stands inside it. */
export const UserContext = createContext<SignedInUser | null>(null)

/** The person at the screen. */
export function useUser(): SignedInUser {
  const user = useContext(UserContext)
  if (!user) throw new Error('nobody is signed in here')
  return user
}

/** Whether the person at the screen may do something; the program checks again when they do it. */
export function useMay(right: Right): boolean {
  return useUser().rights.includes(right)
}
