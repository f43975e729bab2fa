import type { Topic } from './help-topic.ts';
import type { topicsOfWorkerJa } from './help-topics-worker.ts';

const asksEn = 'Yoshin asks by itself. Press “Check result” to ask at once. Nothing is sent twice.';
const supportEn = 'If it happens again, copy a report and tell support.';

/** The same in English. */
export const topicsOfWorkerEn: Readonly<Record<keyof typeof topicsOfWorkerJa, Topic>> = {
  timeout: [
    'The provider did not answer in time.',
    'The provider or the line is slow. Nobody knows yet whether it arrived.',
    asksEn,
  ],
  network: [
    'The provider could not be reached.',
    'This PC’s network or the provider’s server is down.',
    `Look at the network. ${asksEn}`,
  ],
  malformed: [
    'The provider’s answer could not be read.',
    'It was cut off, or not of the agreed form.',
    asksEn,
  ],
  tooLarge: [
    'The provider’s answer is too large.',
    'It is not of the agreed form. Reading was stopped.',
    asksEn,
  ],
  httpStatus: [
    'The provider’s server answered with an error.',
    'Something is wrong at the provider.',
    asksEn,
  ],
  redirected: [
    'The provider wanted to send us to another address.',
    'The address has changed or is wrong. It was stopped, so that no stranger gets the password.',
    'Check the address in the settings. The provider announces when it changes.',
  ],
  maintenance: [
    'The provider is closed or under maintenance.',
    'The provider has stopped its service.',
    'See the provider’s notices, and press “Check result” once it is back. Bulk jobs pause and go on then.',
  ],
  mismatch: [
    'The provider answered about another order.',
    'The number in the answer is not the one that was sent. The answer is not used.',
    asksEn,
  ],
  unrecorded: [
    'It was not sent, because the record of it could not be kept.',
    'The disk is full, or the browser’s storage is broken. Nothing is sent without a record.',
    'Free some space, restart the browser, then try again.',
  ],
  badUrl: [
    'The provider’s address is not correct.',
    'What stands in the settings is no address.',
    'Edit this shop in the settings and correct the address.',
  ],
  err0001: [
    'An error occurred in the provider’s system.',
    'A passing trouble of the provider. Nobody knows yet whether it arrived.',
    asksEn,
  ],
  err0002: [
    'An error occurred in the provider’s system.',
    'A passing trouble of the provider. Nobody knows yet whether it arrived.',
    asksEn,
  ],
  err0003: [
    'An error occurred in the provider’s system.',
    'A passing trouble of the provider. Nobody knows yet whether it arrived.',
    asksEn,
  ],
  unknown: [
    'Yoshin has no words for this code.',
    'The provider has made it since, or it is a name of Yoshin’s inside.',
    'See how it stands with “Check result”, and ask the provider or support, with the code.',
  ],
  preflight: [
    'Something was found before sending that cannot go out like this.',
    'It does not fit the provider’s rules. Nothing was sent.',
    'The details tell reason and remedy, field by field. Correct it, then do the same again.',
  ],
  orderNeeded: [
    'The order did not arrive.',
    'Reading the page was broken off. Nothing was sent.',
    'Reload the page and try again.',
  ],
  otherContract: [
    'This order’s credit was made under another contract.',
    'The shop’s merchant code or address has changed since.',
    'Go back to the former contract in the settings, or use the provider’s own screen.',
  ],
  noShop: [
    'No shop is set up for this order’s mall.',
    'The mall’s name in the back office is not the one in the settings.',
    'Press “Open settings” in the list and add a shop for this mall.',
  ],
  noPassword: [
    'No password is kept for this contract.',
    'The settings came from another PC, the passwords were deleted, or the merchant code or address was changed.',
    'Press “Change password” on the shop’s card in the settings.',
  ],
  locked: [
    'Yoshin is locked.',
    'Nobody was there for a while, the PC was locked, the browser was closed, or “Lock” was pressed.',
    'Press “Unlock”, type the passphrase into the window that opens, then do it again.',
  ],
  vaultBroken: [
    'The stored password could not be read.',
    'The browser’s storage is broken, or another program has cleared it.',
    'Restart the browser. If that does not help, type the password again in the settings.',
  ],
  otherPayment: [
    'This order is not paid by クロネコ代金後払い.',
    'Its payment method was changed after the list was shown.',
    'Look at the payment method in the back office.',
  ],
  notAllowed: [
    'This order has its credit already, or is being worked on.',
    'Another tab or PC works on it. It was stopped, so that nothing is sent twice.',
    'Look at the state that is shown.',
  ],
  attemptsUsedUp: [
    'Credit was requested 99 times for this order.',
    'There are no more numbers for it. Nothing was sent.',
    'Copy the order in the back office and use the new one, or offer another payment method.',
  ],
  numberTaken: [
    'The number to be sent belongs to another order.',
    'Two shops with one merchant code have orders of the same number.',
    'Give each shop a number prefix of its own in the settings.',
  ],
  noHolidays: [
    'The list of holidays cannot be read, so there is no day of dispatch.',
    'A file of the extension is broken. Nothing was sent.',
    'Reload the extension. If you are in a hurry, enter the day of dispatch in the back office.',
  ],
  badFees: [
    'The table of fees has ranges that overlap or are reversed.',
    'Nobody can tell which fee counts. Nothing was sent.',
    'Correct the fees of this shop in the settings.',
  ],
  nothingToAsk: [
    'Credit was not requested for this order yet.',
    'There is no number to ask the provider about.',
    'Press “Request credit”.',
  ],
  settingsUnreadable: [
    'The stored settings cannot be read.',
    'A newer version has written them, or the storage is broken. They are kept as they are.',
    'Update the extension. If that does not help, tell support.',
  ],
  ledgerUnavailable: [
    'Records cannot be kept on this PC.',
    'This is a private window, or the disk is full. Nothing is done without a record.',
    'Use an ordinary window, free some space, and restart the browser.',
  ],
  notLoaded: [
    'A part of the extension could not be loaded.',
    'The browser is busy, or a file of the extension is broken. Nothing was sent.',
    'Try again. If it goes on, reload Yoshin on the browser’s page of extensions.',
  ],
  refused: [
    'This cannot be done from this page.',
    'The page is not the back office of the settings, or older than the extension.',
    'Reload the page. If that does not help, check the back office’s address in the settings.',
  ],
  internal: [
    'Something went wrong inside the extension.',
    'Probably a fault of Yoshin.',
    `See how it stands with “Check result”. ${supportEn}`,
  ],
  clientFault: [
    'The provider’s answer could not be worked on.',
    'Probably a fault of Yoshin. The provider is asked for the result.',
    `${asksEn} ${supportEn}`,
  ],
  odd: [
    'The provider gave an answer that was not expected.',
    'The address is not the provider’s, or the provider has changed.',
    'Check the address and try again later.',
  ],
  managed: [
    'This is decided by the administrator and cannot be changed.',
    'A policy of the company fixes it.',
    'Ask the administrator.',
  ],
  passwordNeeded: [
    'No password is kept for this merchant code and address.',
    'Passwords are kept per merchant code and address. Change one, and it is another contract.',
    'Type the password again, then save.',
  ],
  mallTaken: [
    'Another shop is set up for this mall already.',
    'One mall cannot have two contracts.',
    'Change the mall’s name, or edit the other shop.',
  ],
  prefixNeeded: [
    'Another shop has the same merchant code.',
    'The provider could not tell orders of the same number apart.',
    'Give both shops a number prefix of their own.',
  ],
  otherJob: [
    'This job was started in another back office.',
    'Its name is used there.',
    'Reload the page and try again.',
  ],
  unknowable: [
    'It was sent, and there is no way to know whether it took effect.',
    'The provider cannot be asked about a correction of the contents.',
    'See the provider’s own screen. If it is not there, do it again.',
  ],
  sameAmount: [
    'The amount was the new one already.',
    'An earlier call seems to have arrived. Whether the lines did, cannot be known.',
    'See the provider’s own screen. If they are not there, press “Change” again.',
  ],
  keptOld: [
    'The credit under the new number was refused. The old one stays.',
    'A higher amount needs a new number, and that was not granted.',
    'Change the amount or the contents, or offer another payment method for the difference.',
  ],
  heldChange: [
    'The provider is reviewing the new number of the change.',
    'A higher amount needs a new number. The old credit stays meanwhile.',
    'It switches by itself when the result is there. “Cancel credit” gives the change up.',
  ],
  undone: [
    'The credit under the new number was cancelled. The old one stays.',
    'The change was given up, or the old number could not be cancelled.',
    'Press “Change” again if needed.',
  ],
  twoLive: [
    'Both numbers hold a credit.',
    'In the middle of a change neither could be cancelled.',
    'Cancel the one that is not needed on the provider’s own screen. Else the buyer is billed for both.',
  ],
};
