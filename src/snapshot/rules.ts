/** How thick the form's printed lines are. */
export const thin = 2.3
export const thick = 3.2
