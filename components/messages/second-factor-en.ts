import type { SecondFactorWords } from './second-factor-sv'

export const secondFactorEn: SecondFactorWords = {
  title: 'Signing in by two steps',
  text: 'Besides the password, a code from an app in your telephone is then asked for. Who gets hold of the password still does not get in.',
  turnOn: 'Turn on',
  onSince: (when) => `On since ${when}.`,
  codesLeft: (count) => (count === 1 ? 'One recovery code is left.' : `${count} recovery codes are left.`),
  turnOff: 'Turn off',
  turnedOff: 'Signing in by two steps is off.',
  password: 'Password',
  code: 'Code from your telephone, or a recovery code',
  enrol: {
    title: 'Set up signing in by two steps',
    required: 'Your administrator has decided that your role has to have it. It takes a minute.',
    scan: 'Read the picture with an app for one-time codes in your telephone, such as Google Authenticator, Microsoft Authenticator or 2FAS.',
    picture: 'QR code for the app',
    manual: 'Can the picture not be read? Write this key into the app:',
    code: 'The code that the app shows',
    codeHint: 'Six figures. A new one comes every thirty seconds.',
    confirm: 'Confirm',
    loading: 'Fetching the picture',
  },
  recovery: {
    title: 'Keep the recovery codes',
    text: 'If your telephone is gone you get in with one of them. Each works once. They are shown only now: print them or keep them in a password program.',
    copy: 'Copy',
    copied: 'The recovery codes are copied.',
    copyFailed: 'They could not be copied. Mark the codes and copy them yourself.',
    done: 'I have kept them',
  },
  policy: {
    title: 'Who has to sign in by two steps',
    text: 'Who has one of these roles sets it up at the next sign-in, before anything else can be done.',
    save: 'Save',
    saved: 'The requirement is saved.',
  },
}
