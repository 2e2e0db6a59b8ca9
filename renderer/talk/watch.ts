/** How often it is looked whether somebody at another window or the command line has done something (ms). */
export const lookAgain = 4000
