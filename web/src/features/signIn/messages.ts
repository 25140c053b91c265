import { catalogue } from '@/app/catalogue'

export const signInMessages = catalogue(
  {
    title: 'Anmelden',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    newPassword: 'Neues Passwort',
    choosePassword: 'Passwort wählen',
    passwordHint:
      'Mindestens 12 Zeichen. Mehrere Wörter, die nur Sie zusammenbringen, sind leicht zu merken.',
    name: 'Ihr Name',
    nameHint: 'So steht er neben Ihren Änderungen.',
    submit: 'Anmelden',
    forgotten: 'Passwort vergessen?',
    or: 'oder',
    organisation: 'Mit {name} anmelden',
    organisationHint: 'Die Anmeldung öffnet sich in einem neuen Fenster. Kommen Sie danach hierher zurück.',
    toSignIn: 'Zur Anmeldung',
    failed: {
      title: 'Nicht angemeldet',
      credentials:
        'E-Mail-Adresse und Passwort passen nicht zusammen. Prüfen Sie beides, oder setzen Sie Ihr Passwort neu.',
      code: 'Dieser Code stimmt nicht oder ist nicht mehr gültig. Bitte geben Sie den neuesten ein.',
      recoveryCode:
        'Dieser Wiederherstellungscode stimmt nicht oder wurde schon benutzt. Jeder gilt nur einmal.',
      tooLate: 'Die Anmeldung hat zu lange gedauert. Bitte beginnen Sie noch einmal.',
      noAccess:
        'Ihre Organisation hat Sie angemeldet, aber Fahrplan kennt keine Rolle für Sie. Bitte wenden Sie sich an die Administration Ihrer Kommune.',
      organisation:
        'Die Anmeldung bei Ihrer Organisation ist nicht gelungen. Bitte versuchen Sie es noch einmal.',
    },
    secondFactor: {
      title: 'Zweiter Faktor',
      text: 'Öffnen Sie Ihre Authentifizierungs-App und geben Sie den Code ein, den sie für Fahrplan zeigt.',
      code: 'Code aus der App',
      codeHint: 'Sechs Ziffern',
      submit: 'Bestätigen',
      useRecovery: 'Kein Gerät zur Hand? Wiederherstellungscode verwenden',
      recoveryText:
        'Geben Sie einen der Codes ein, die Sie beim Einrichten aufbewahrt haben. Jeder gilt nur einmal.',
      recovery: 'Wiederherstellungscode',
      useApp: 'Code aus der App verwenden',
      startOver: 'Mit einem anderen Konto anmelden',
      lost: 'Haben Sie weder Gerät noch Codes, setzt die Administration Ihrer Kommune den zweiten Faktor zurück.',
    },
    demo: {
      title: 'Demonstration',
      note: 'Dies ist eine Demonstration: keine echten Daten.',
      text: 'Treten Sie mit einem Klick in einer Rolle ein.',
      role: {
        admin: 'Verwaltet Mitglieder, Organisationseinheiten und die Einstellungen der Kommune.',
        strategist: 'Schreibt und pflegt die Strategie: Maßnahmen, Termine und Geld; gibt Stände frei.',
        consultant: 'Arbeitet am Entwurf mit; Vertrauliches bleibt verborgen.',
        departmentHead: 'Liest mit und meldet den Stand der eigenen Meilensteine und Arbeitspakete.',
        committee: 'Liest, was das Strategieteam freigegeben hat.',
      },
    },
    ended: {
      title: 'Bitte melden Sie sich wieder an',
      text: 'Ihre Anmeldung als {name} ist abgelaufen. Was Sie in diesem Fenster eingegeben haben, ist noch da; nach der Anmeldung geht es dort weiter.',
      waiting:
        'Eine Änderung wartet noch und wird danach gespeichert. | Eine Änderung wartet noch und wird danach gespeichert. | {count} Änderungen warten noch und werden danach gespeichert.',
      other: 'Meldet sich jemand anderes an, wird alles Ungespeicherte verworfen.',
      leave: 'Alles Ungespeicherte verwerfen',
    },
    forgottenPage: {
      title: 'Passwort vergessen',
      text: 'Geben Sie die E-Mail-Adresse Ihres Kontos ein. Sie erhalten einen Link, mit dem Sie ein neues Passwort wählen.',
      submit: 'Link anfordern',
      sentTitle: 'Sehen Sie in Ihr Postfach',
      sent: 'Gibt es ein Konto mit der Adresse {email}, ist eine E-Mail mit dem Link unterwegs. Sie kann ein paar Minuten brauchen; sehen Sie auch im Spam-Ordner nach.',
      again: 'Andere Adresse eingeben',
      noMail:
        'Diese Installation verschickt keine E-Mails. Bitten Sie die Administration Ihrer Kommune um einen Link, mit dem Sie ein neues Passwort wählen.',
    },
    passwordPage: {
      title: 'Neues Passwort wählen',
      text: 'Danach sind Sie angemeldet. Alle anderen Geräte werden abgemeldet, und Ihre Zugriffsschlüssel für Programme gelten nicht mehr.',
      submit: 'Passwort speichern',
      saved: 'Ihr neues Passwort gilt.',
    },
    newAddressPage: {
      title: 'Neue E-Mail-Adresse bestätigen',
      text: 'Danach melden Sie sich mit {email} an, nicht mehr mit der bisherigen Adresse. Andere Geräte werden abgemeldet.',
      submit: 'Adresse bestätigen',
      confirmed: 'Ihre neue Adresse gilt.',
      taken: 'Mit dieser Adresse gibt es inzwischen ein anderes Konto. Ihre bisherige gilt weiter.',
    },
    invitationPage: {
      title: 'Einladung annehmen',
      text: '{municipality} lädt Sie ein, mit Fahrplan zu arbeiten.',
      newAccount: 'Wählen Sie ein Passwort; Ihr Konto entsteht mit dieser Adresse.',
      signInFirst: 'Für {email} gibt es schon ein Konto. Melden Sie sich an, um die Einladung anzunehmen.',
      accept: 'Einladung annehmen',
      acceptAs: 'Sie sind angemeldet als {name}. Mit der Einladung kommt {municipality} zu Ihrem Konto dazu.',
      otherAccount:
        'Sie sind angemeldet als {name}. Diese Einladung gilt {email}. Melden Sie sich ab, um sie anzunehmen.',
      signOut: 'Abmelden und Einladung öffnen',
      alreadyMember: 'Sie gehören schon zu {municipality}.',
      toOverview: 'Zum Überblick',
      welcome: 'Willkommen bei Fahrplan.',
    },
    setupPage: {
      title: 'Fahrplan einrichten',
      text: 'Legen Sie das erste Konto an. Es verwaltet die Kommune, lädt weitere Mitglieder ein und darf selbst Strategien schreiben.',
      municipality: 'Name der Kommune',
      municipalityHint: 'Zum Beispiel: Landeshauptstadt Erfurt',
      submit: 'Konto anlegen und beginnen',
      emailTaken: 'Mit dieser Adresse gibt es schon ein Konto.',
    },
    operatorPage: {
      title: 'Betrieb übernehmen',
      text: 'In dieser Installation hat niemand mehr die Rolle Betrieb. Wer sie hat, richtet neue Kommunen ein. Was es in Kommunen schon gibt, öffnet sie nicht.',
      newAccount: 'Legen Sie dafür ein Konto an, oder melden Sie sich mit Ihrem Konto an.',
      hasAccount: 'Mit meinem Konto anmelden',
      noAccount: 'Neues Konto anlegen',
      takeAs: 'Sie sind angemeldet als {name}. Dieses Konto bekommt die Rolle Betrieb.',
      demo: 'Dies ist ein Konto der Demonstration: Es kann die Rolle nicht bekommen. Melden Sie sich ab, und öffnen Sie den Link noch einmal.',
      submit: 'Konto anlegen und Betrieb übernehmen',
      take: 'Betrieb übernehmen',
      taken: 'Sie haben jetzt die Rolle Betrieb.',
      emailTaken: 'Mit dieser Adresse gibt es schon ein Konto. Melden Sie sich damit an.',
    },
    link: {
      opening: 'Der Link wird geprüft.',
      missing: {
        title: 'Dieser Link ist unvollständig',
        text: 'Öffnen Sie bitte noch einmal den vollständigen Link, den Sie erhalten haben.',
      },
      expired: {
        title: 'Dieser Link gilt nicht mehr',
        setup:
          'Er wurde schon benutzt oder ist abgelaufen. Solange es noch keine Administration gibt, schreibt der Server bei jedem Start einen neuen in seine Ausgabe.',
        operator:
          'Er wurde schon benutzt oder ist abgelaufen. Solange niemand die Rolle Betrieb hat, schreibt der Server bei jedem Start einen neuen in seine Ausgabe.',
        invitation:
          'Er wurde schon benutzt oder ist abgelaufen. Haben Sie Ihr Konto schon angelegt, melden Sie sich an. Sonst bitten Sie die Administration Ihrer Kommune um eine neue Einladung.',
        emailChange:
          'Er wurde schon benutzt oder ist abgelaufen, oder eine andere Adresse wurde nach ihr angegeben. Im Profil können Sie die Adresse noch einmal angeben.',
        passwordReset:
          'Er wurde schon benutzt oder ist abgelaufen. Fordern Sie einen neuen an; es gilt immer nur der letzte.',
        passwordResetByHand:
          'Er wurde schon benutzt oder ist abgelaufen. Bitten Sie die Administration Ihrer Kommune um einen neuen; es gilt immer nur der letzte.',
      },
      failed: { title: 'Der Link konnte nicht geprüft werden', retry: 'Erneut versuchen' },
      newOne: 'Neuen Link anfordern',
    },
  },
  {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    newPassword: 'New password',
    choosePassword: 'Choose a password',
    passwordHint:
      'At least 12 characters. Several words that only you would put together are easy to remember.',
    name: 'Your name',
    nameHint: 'Your changes will be shown under this name.',
    submit: 'Sign in',
    forgotten: 'Forgot your password?',
    or: 'or',
    organisation: 'Sign in with {name}',
    organisationHint: 'Sign-in opens in a new window. Come back here afterwards.',
    toSignIn: 'Go to sign-in',
    failed: {
      title: 'Not signed in',
      credentials: 'The e-mail address and password do not match. Check both, or reset your password.',
      code: 'This code is wrong or no longer valid. Please enter the latest one.',
      recoveryCode: 'This recovery code is wrong or has already been used. Each code works only once.',
      tooLate: 'Signing in took too long. Please start again.',
      noAccess:
        'Your organisation signed you in, but you have no role in Fahrplan. Please contact the administration of your municipality.',
      organisation: 'Signing in with your organisation failed. Please try again.',
    },
    secondFactor: {
      title: 'Second factor',
      text: 'Open your authenticator app and enter the code it shows for Fahrplan.',
      code: 'Code from the app',
      codeHint: 'Six digits',
      submit: 'Confirm',
      useRecovery: 'No device at hand? Use a recovery code',
      recoveryText: 'Enter one of the codes you saved when you set this up. Each code works only once.',
      recovery: 'Recovery code',
      useApp: 'Use the code from the app',
      startOver: 'Sign in with a different account',
      lost: 'If you have neither your device nor your codes, the administration of your municipality can reset the second factor.',
    },
    demo: {
      title: 'Demonstration',
      note: 'This is a demonstration with no real data.',
      text: 'Pick a role to enter with one click.',
      role: {
        admin: 'Manages members, departments and the settings of the municipality.',
        strategist: 'Writes and maintains the strategy: measures, dates and money. Releases snapshots of it.',
        consultant: 'Works on the draft. Confidential measures stay hidden.',
        departmentHead: 'Reads the plan and reports progress on their own milestones and work packages.',
        committee: 'Reads what the strategy team has released.',
      },
    },
    ended: {
      title: 'Please sign in again',
      text: 'Your session as {name} has expired. What you entered in this window is still here; once you sign in, you can carry on.',
      waiting:
        'One change is still waiting and will be saved afterwards. | One change is still waiting and will be saved afterwards. | {count} changes are still waiting and will be saved afterwards.',
      other: 'If someone else signs in, all unsaved changes are discarded.',
      leave: 'Discard all unsaved changes',
    },
    forgottenPage: {
      title: 'Forgot your password',
      text: 'Enter the e-mail address of your account. You will receive a link to choose a new password.',
      submit: 'Request a link',
      sentTitle: 'Check your inbox',
      sent: 'If there is an account with the address {email}, an e-mail with the link is on its way. It may take a few minutes; please check your spam folder too.',
      again: 'Enter a different address',
      noMail:
        'This installation does not send e-mails. Ask the administration of your municipality for a link to choose a new password.',
    },
    passwordPage: {
      title: 'Choose a new password',
      text: 'You will then be signed in. All other devices will be signed out, and your access tokens for programs will stop working.',
      submit: 'Save password',
      saved: 'Your password has been changed.',
    },
    newAddressPage: {
      title: 'Confirm your new e-mail address',
      text: 'You will then sign in with {email} instead of your current address. Other devices will be signed out.',
      submit: 'Confirm address',
      confirmed: 'Your e-mail address has been changed.',
      taken: 'Another account now has this address. Your current address stays valid.',
    },
    invitationPage: {
      title: 'Accept invitation',
      text: '{municipality} invites you to work with Fahrplan.',
      newAccount: 'Choose a password. Your account will be created with this address.',
      signInFirst: 'There is already an account for {email}. Sign in to accept the invitation.',
      accept: 'Accept invitation',
      acceptAs: 'You are signed in as {name}. Accepting adds {municipality} to your account.',
      otherAccount: 'You are signed in as {name}. This invitation is for {email}. Sign out to accept it.',
      signOut: 'Sign out and open invitation',
      alreadyMember: 'You are already a member of {municipality}.',
      toOverview: 'Go to the overview',
      welcome: 'Welcome to Fahrplan.',
    },
    setupPage: {
      title: 'Set up Fahrplan',
      text: 'Create the first account. It manages the municipality, invites other members and can also write strategies.',
      municipality: 'Name of the municipality',
      municipalityHint: 'For example: Landeshauptstadt Erfurt',
      submit: 'Create account and start',
      emailTaken: 'There is already an account with this address.',
    },
    operatorPage: {
      title: 'Become the operator',
      text: 'This installation no longer has an operator. The operator sets up new municipalities. This gives no access to existing ones.',
      newAccount: 'Create an account for it, or sign in with yours.',
      hasAccount: 'Sign in with my account',
      noAccount: 'Create a new account',
      takeAs: 'You are signed in as {name}. This account becomes the operator.',
      demo: 'This is a demonstration account: it cannot become the operator. Sign out and open the link again.',
      submit: 'Create account and become operator',
      take: 'Become the operator',
      taken: 'You are now the operator.',
      emailTaken: 'There is already an account with this address. Sign in with it.',
    },
    link: {
      opening: 'Checking the link.',
      missing: {
        title: 'This link is incomplete',
        text: 'Please open the complete link you received again.',
      },
      expired: {
        title: 'This link is no longer valid',
        setup:
          'It has been used or has expired. Until there is an administrator, the server prints a new link each time it starts.',
        operator:
          'It has been used or has expired. As long as nobody is the operator, the server prints a new link each time it starts.',
        invitation:
          'It has been used or has expired. If you have already created your account, sign in. Otherwise ask the administration of your municipality for a new invitation.',
        emailChange:
          'It has been used or has expired, or you have entered another address since. You can enter the address again in your profile.',
        passwordReset: 'It has been used or has expired. Request a new one; only the latest link works.',
        passwordResetByHand:
          'It has been used or has expired. Ask the administration of your municipality for a new one; only the latest link works.',
      },
      failed: { title: 'The link could not be checked', retry: 'Try again' },
      newOne: 'Request a new link',
    },
  },
)
