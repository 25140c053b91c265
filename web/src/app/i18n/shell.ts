import { catalogue } from '../catalogue'

/** The words of the frame around the pages. */
export const shellMessages = catalogue(
  {
    product: 'Fahrplan',
    pageTitle: '{page} – Fahrplan',
    skip: 'Zum Inhalt springen',
    navigation: 'Hauptnavigation',
    tools: 'Werkzeuge',
    page: {
      overview: 'Überblick',
      roadmap: 'Fahrplan',
      budget: 'Finanzen',
      signIn: 'Anmelden',
      forgotten: 'Passwort vergessen',
      password: 'Neues Passwort',
      invitation: 'Einladung annehmen',
      setup: 'Fahrplan einrichten',
      profile: 'Profil',
      notFound: 'Seite nicht gefunden',
    },
    language: { switch: 'Switch to English', short: 'EN', changed: 'Sprache: Deutsch' },
    theme: {
      label: 'Darstellung',
      system: 'Wie das System',
      light: 'Hell',
      dark: 'Dunkel',
    },
    saving: {
      saved: 'Gespeichert',
      saving: 'Wird gespeichert',
      waiting: 'Eine Änderung wartet | Eine Änderung wartet | {count} Änderungen warten',
    },
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    undone: 'Die letzte Änderung wurde zurückgenommen.',
    redone: 'Die Änderung wurde wiederholt.',
    offline:
      'Keine Verbindung. Ihre Änderungen bleiben erhalten und werden gespeichert, sobald der Server wieder da ist.',
    online: 'Die Verbindung ist wieder da.',
    sending: {
      unreachable: 'Der Server ist nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
      notPermitted: 'Ihre Rolle erlaubt das nicht.',
      signedOut: 'Ihre Anmeldung ist abgelaufen. Bitte melden Sie sich an und versuchen Sie es noch einmal.',
      failed: 'Das hat nicht funktioniert. Meldung des Servers: {detail}',
      waitSeconds:
        'Zu viele Versuche. Bitte warten Sie eine Sekunde. | Zu viele Versuche. Bitte warten Sie eine Sekunde. | Zu viele Versuche. Bitte warten Sie {count} Sekunden.',
      waitMinutes:
        'Zu viele Versuche. Bitte warten Sie eine Minute. | Zu viele Versuche. Bitte warten Sie eine Minute. | Zu viele Versuche. Bitte warten Sie {count} Minuten.',
    },
    rule: {
      email: "Bitte eine E-Mail-Adresse eingeben, zum Beispiel anna.adler{'@'}stadt.example.",
      password: 'Das Passwort braucht mindestens 12 Zeichen.',
    },
    user: {
      menu: 'Benutzermenü',
      profile: 'Profil',
      administration: 'Verwaltung',
      signOut: 'Abmelden',
      operator: 'Betrieb',
      noRole: 'Ohne Rolle',
      notSignedOut: 'Sie sind noch angemeldet. {reason}',
      unsaved: {
        title: 'Noch nicht alles ist gespeichert',
        text: 'Eine Eingabe ist noch nicht gespeichert. Wenn Sie sich jetzt abmelden, geht sie verloren. | Eine Eingabe ist noch nicht gespeichert. Wenn Sie sich jetzt abmelden, geht sie verloren. | {count} Eingaben sind noch nicht gespeichert. Wenn Sie sich jetzt abmelden, gehen sie verloren.',
        stay: 'Angemeldet bleiben',
        discard: 'Verwerfen und abmelden',
      },
    },
    demo: {
      mark: 'Demo',
      title: 'Dies ist eine Demonstration: keine echten Daten',
      text: 'Die Stadt, ihre Strategie und alle Personen sind ein Beispiel. Sie können alles ausprobieren und in jeder Rolle eintreten. Geben Sie nichts Vertrauliches ein: Wer diese Adresse erreicht, sieht es auch.',
      close: 'Verstanden',
    },
    released: 'Sie lesen den freigegebenen Stand „{title}“ vom {moment}.',
    strategies: {
      choose: 'Strategie',
      option: '{title} ({status})',
      notOpened: 'Diese Strategie konnte nicht geöffnet werden. {reason}',
    },
    closed: {
      secondFactor: {
        title: 'Erst der zweite Faktor',
        text: '{municipality} verlangt einen zweiten Faktor bei der Anmeldung. Richten Sie ihn in Ihrem Profil ein; das dauert eine Minute. Danach steht Ihnen alles offen.',
        action: 'Zweiten Faktor einrichten',
      },
      nothingReleased: {
        title: 'Noch nichts freigegeben',
        text: 'Hier lesen Sie, was das Strategieteam für den Ausschuss freigibt. Bisher ist noch kein Stand freigegeben. Schauen Sie später wieder vorbei.',
      },
      noStrategy: {
        title: 'Noch keine Strategie',
        text: 'In {municipality} gibt es noch keine Strategie. Das Strategieteam legt sie an; danach sehen Sie sie hier.',
      },
      noMembership: {
        title: 'Sie gehören noch zu keiner Kommune',
        text: 'Ihr Konto gibt es, aber es hat in keiner Kommune eine Rolle. Bitten Sie die Administration Ihrer Kommune um eine Einladung an {email}.',
      },
      again: 'Erneut nachsehen',
    },
    loading: 'Der Plan wird geladen.',
    failed: {
      title: 'Der Plan konnte nicht geladen werden',
      text: 'Der Server antwortet nicht oder hat einen Fehler gemeldet. Gespeicherte Daten sind davon nicht betroffen.',
      retry: 'Erneut versuchen',
      detail: 'Meldung: {detail}',
    },
    broken: {
      title: 'Hier ist etwas schiefgegangen',
      text: 'Diese Seite konnte nicht angezeigt werden. Was Sie gespeichert haben, ist sicher. Laden Sie die Seite neu oder wechseln Sie auf eine andere.',
      reload: 'Seite neu laden',
      action: 'Das hat nicht funktioniert. Bitte versuchen Sie es noch einmal.',
    },
    notFound: {
      text: 'Unter dieser Adresse gibt es nichts. Vielleicht wurde sie falsch abgeschrieben.',
      back: 'Zum Überblick',
    },
    start: {
      title: 'Eine Strategie anlegen',
      text: 'Hier steht noch keine Strategie. Eine Umsetzungsstrategie sammelt Beschlusspunkte, Maßnahmen, Meilensteine und Geld über höchstens fünf Jahre. Geben Sie ihr einen Titel und einen Zeitraum; alles Weitere kommt danach.',
    },
  },
  {
    product: 'Fahrplan',
    pageTitle: '{page} – Fahrplan',
    skip: 'Skip to content',
    navigation: 'Main navigation',
    tools: 'Tools',
    page: {
      overview: 'Overview',
      roadmap: 'Roadmap',
      budget: 'Budget',
      signIn: 'Sign in',
      forgotten: 'Password forgotten',
      password: 'New password',
      invitation: 'Accept invitation',
      setup: 'Set up Fahrplan',
      profile: 'Profile',
      notFound: 'Page not found',
    },
    language: { switch: 'Zu Deutsch wechseln', short: 'DE', changed: 'Language: English' },
    theme: {
      label: 'Appearance',
      system: 'Like the system',
      light: 'Light',
      dark: 'Dark',
    },
    saving: {
      saved: 'Saved',
      saving: 'Saving',
      waiting: 'One change is waiting | One change is waiting | {count} changes are waiting',
    },
    undo: 'Undo',
    redo: 'Redo',
    undone: 'The last change was taken back.',
    redone: 'The change was made again.',
    offline: 'No connection. Your changes are kept and will be saved as soon as the server is back.',
    online: 'The connection is back.',
    sending: {
      unreachable: 'The server cannot be reached. Please try again in a moment.',
      notPermitted: 'Your role does not allow this.',
      signedOut: 'Your sign-in has expired. Please sign in and try again.',
      failed: 'That did not work. Message of the server: {detail}',
      waitSeconds:
        'Too many attempts. Please wait one second. | Too many attempts. Please wait one second. | Too many attempts. Please wait {count} seconds.',
      waitMinutes:
        'Too many attempts. Please wait one minute. | Too many attempts. Please wait one minute. | Too many attempts. Please wait {count} minutes.',
    },
    rule: {
      email: "Please enter an e-mail address, for example anna.adler{'@'}stadt.example.",
      password: 'The password needs at least 12 characters.',
    },
    user: {
      menu: 'User menu',
      profile: 'Profile',
      administration: 'Administration',
      signOut: 'Sign out',
      operator: 'Operator',
      noRole: 'Without a role',
      notSignedOut: 'You are still signed in. {reason}',
      unsaved: {
        title: 'Not everything is saved yet',
        text: 'One input is not saved yet. If you sign out now, it is lost. | One input is not saved yet. If you sign out now, it is lost. | {count} inputs are not saved yet. If you sign out now, they are lost.',
        stay: 'Stay signed in',
        discard: 'Discard and sign out',
      },
    },
    demo: {
      mark: 'Demo',
      title: 'This is a demonstration: no real data',
      text: 'The city, its strategy and all people are an example. You can try everything and enter in every role. Do not enter anything confidential: whoever reaches this address sees it too.',
      close: 'Understood',
    },
    released: 'You are reading the released state “{title}” of {moment}.',
    strategies: {
      choose: 'Strategy',
      option: '{title} ({status})',
      notOpened: 'This strategy could not be opened. {reason}',
    },
    closed: {
      secondFactor: {
        title: 'The second factor comes first',
        text: '{municipality} requires a second factor at sign-in. Set it up in your profile; it takes a minute. After that, everything is open to you.',
        action: 'Set up second factor',
      },
      nothingReleased: {
        title: 'Nothing released yet',
        text: 'Here you read what the strategy team releases for the committee. So far nothing has been released. Please come back later.',
      },
      noStrategy: {
        title: 'No strategy yet',
        text: 'There is no strategy in {municipality} yet. The strategy team creates it; after that you see it here.',
      },
      noMembership: {
        title: 'You do not belong to a municipality yet',
        text: 'Your account exists, but it has no role in any municipality. Ask the administration of your municipality for an invitation to {email}.',
      },
      again: 'Look again',
    },
    loading: 'The plan is loading.',
    failed: {
      title: 'The plan could not be loaded',
      text: 'The server does not answer or reported an error. Saved data is not affected.',
      retry: 'Try again',
      detail: 'Message: {detail}',
    },
    broken: {
      title: 'Something went wrong here',
      text: 'This page could not be shown. What you have saved is safe. Reload the page or go to another one.',
      reload: 'Reload page',
      action: 'That did not work. Please try again.',
    },
    notFound: {
      text: 'There is nothing at this address. Perhaps it was copied wrongly.',
      back: 'To the overview',
    },
    start: {
      title: 'Create a strategy',
      text: 'There is no strategy here yet. An implementation strategy gathers decision points, measures, milestones and money over five years at most. Give it a title and a period; everything else comes later.',
    },
  },
)
