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
        invitation:
          'Er wurde schon benutzt oder ist abgelaufen. Haben Sie Ihr Konto schon angelegt, melden Sie sich an. Sonst bitten Sie die Administration Ihrer Kommune um eine neue Einladung.',
        passwordReset:
          'Er wurde schon benutzt oder ist abgelaufen. Fordern Sie einen neuen an; es gilt immer nur der letzte.',
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
    nameHint: 'This is how it stands beside your changes.',
    submit: 'Sign in',
    forgotten: 'Forgotten your password?',
    or: 'or',
    organisation: 'Sign in with {name}',
    organisationHint: 'The sign-in opens in a new window. Come back here afterwards.',
    toSignIn: 'To the sign-in',
    failed: {
      title: 'Not signed in',
      credentials: 'E-mail address and password do not match. Check both, or set your password anew.',
      code: 'This code is not right or no longer valid. Please enter the newest one.',
      recoveryCode: 'This recovery code is not right or has been used already. Each one is valid only once.',
      tooLate: 'The sign-in took too long. Please start again.',
      noAccess:
        'Your organisation has signed you in, but Fahrplan knows no role for you. Please turn to the administration of your municipality.',
      organisation: 'The sign-in with your organisation did not succeed. Please try again.',
    },
    secondFactor: {
      title: 'Second factor',
      text: 'Open your authenticator app and enter the code that it shows for Fahrplan.',
      code: 'Code from the app',
      codeHint: 'Six digits',
      submit: 'Confirm',
      useRecovery: 'No device at hand? Use a recovery code',
      recoveryText: 'Enter one of the codes that you kept when you set this up. Each one is valid only once.',
      recovery: 'Recovery code',
      useApp: 'Use the code from the app',
      startOver: 'Sign in with another account',
      lost: 'If you have neither device nor codes, the administration of your municipality resets the second factor.',
    },
    demo: {
      title: 'Demonstration',
      note: 'This is a demonstration: no real data.',
      text: 'Enter in a role with one click.',
      role: {
        admin: 'Manages members, departments and the settings of the municipality.',
        strategist: 'Writes and keeps the strategy: measures, dates and money; releases states of it.',
        consultant: 'Works on the draft. What is confidential stays hidden.',
        departmentHead: 'Reads along and reports the state of the own milestones and work packages.',
        committee: 'Reads what the strategy team has released.',
      },
    },
    ended: {
      title: 'Please sign in again',
      text: 'Your sign-in as {name} has expired. What you entered in this window is still there; after the sign-in you go on from there.',
      waiting:
        'One change is still waiting and will be saved afterwards. | One change is still waiting and will be saved afterwards. | {count} changes are still waiting and will be saved afterwards.',
      other: 'If somebody else signs in, everything unsaved is discarded.',
      leave: 'Discard everything unsaved',
    },
    forgottenPage: {
      title: 'Password forgotten',
      text: 'Enter the e-mail address of your account. You will get a link with which you choose a new password.',
      submit: 'Request link',
      sentTitle: 'Look into your mailbox',
      sent: 'If there is an account with the address {email}, a mail with the link is on its way. It may take a few minutes; please look into your spam folder too.',
      again: 'Enter another address',
      noMail:
        'This installation sends no e-mails. Ask the administration of your municipality for a link with which you choose a new password.',
    },
    passwordPage: {
      title: 'Choose a new password',
      text: 'You are signed in afterwards. All other devices are signed out, and your access tokens for programs are no longer valid.',
      submit: 'Save password',
      saved: 'Your new password is valid.',
    },
    invitationPage: {
      title: 'Accept invitation',
      text: '{municipality} invites you to work with Fahrplan.',
      newAccount: 'Choose a password; your account is made with this address.',
      signInFirst: 'There is an account for {email} already. Sign in to accept the invitation.',
      accept: 'Accept invitation',
      acceptAs: 'You are signed in as {name}. With the invitation, {municipality} is added to your account.',
      otherAccount: 'You are signed in as {name}. This invitation is for {email}. Sign out to accept it.',
      signOut: 'Sign out and open invitation',
      alreadyMember: 'You belong to {municipality} already.',
      toOverview: 'To the overview',
      welcome: 'Welcome to Fahrplan.',
    },
    setupPage: {
      title: 'Set up Fahrplan',
      text: 'Create the first account. It administers the municipality, invites further members and may write strategies itself.',
      municipality: 'Name of the municipality',
      municipalityHint: 'For example: Landeshauptstadt Erfurt',
      submit: 'Create account and begin',
      emailTaken: 'There is an account with this address already.',
    },
    link: {
      opening: 'The link is being checked.',
      missing: {
        title: 'This link is incomplete',
        text: 'Please open the complete link that you received once more.',
      },
      expired: {
        title: 'This link is no longer valid',
        setup:
          'It has been used or has expired. As long as there is no administration yet, the server writes a new one into its output at every start.',
        invitation:
          'It has been used or has expired. If you have created your account already, sign in. Otherwise ask the administration of your municipality for a new invitation.',
        passwordReset: 'It has been used or has expired. Request a new one; only the last one is ever valid.',
      },
      failed: { title: 'The link could not be checked', retry: 'Try again' },
      newOne: 'Request new link',
    },
  },
)
