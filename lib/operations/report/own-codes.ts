/** Codes of our own that may stand behind a case or a call. */
const codes = new Set(
  (
    'timeout network malformed tooLarge httpStatus redirected maintenance mismatch unrecorded badUrl preflight ' +
    'orderNeeded otherContract noShop noPassword locked vaultBroken otherPayment notAllowed attemptsUsedUp numberTaken ' +
    'noHolidays badFees nothingToAsk settingsUnreadable ledgerUnavailable notLoaded refused internal clientFault odd ' +
    'managed passwordNeeded mallTaken prefixNeeded otherJob unknowable sameAmount keptOld heldChange undone twoLive'
  ).split(' '),
);

export const isOwnCode = (code: string): boolean => codes.has(code);
