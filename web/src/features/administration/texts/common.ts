import { catalogue } from '@/app/catalogue'

export const commonTexts = catalogue(
  {
    title: 'Verwaltung',
    pages: 'Bereiche der Verwaltung',
    page: {
      members: 'Mitglieder',
      organisation: 'Organisation',
      strategies: 'Strategien',
      municipality: 'Kommune',
      municipalities: 'Kommunen',
      invite: 'Mitglied einladen',
      member: 'Mitglied',
      newStrategy: 'Strategie anlegen',
      strategy: 'Strategie',
    },
    choose: 'Kommune',
    notForYou: {
      title: 'Dieser Bereich ist anderen vorbehalten',
      noMembership: 'Sie gehören noch zu keiner Kommune. Lassen Sie sich von einer Administration einladen.',
      operator: 'Kommunen richtet nur ein, wer diese Installation betreibt.',
      secondTitle: 'Erst der zweite Faktor',
      second:
        'Diese Kommune verlangt einen zweiten Faktor. Richten Sie ihn in Ihrem Profil ein, dann steht Ihnen alles offen.',
      profile: 'Zum Profil',
    },
    save: 'Speichern',
    cancel: 'Abbrechen',
    discard: 'Verwerfen',
    close: 'Schließen',
    back: 'Zurück zu: {page}',
    saved: 'Gespeichert.',
    dirty: 'Noch nicht gespeichert',
    never: 'noch nie',
    link: {
      mailed: 'Die E-Mail an {email} ist unterwegs.',
      mailedText: 'Der Link darin gilt bis {until}.',
      byHand: 'Geben Sie diesen Link an {email} weiter.',
      byHandText:
        'Es wurde keine E-Mail verschickt. Der Link wird nur jetzt gezeigt, gilt einmal und bis {until}. Wer ihn hat, kann ihn einlösen: Wählen Sie einen Weg, den nur diese Person liest.',
      label: 'Link',
    },
    problem: {
      several: 'Das spricht dagegen',
      more: 'und ein weiterer Grund | und {count} weitere Gründe',
      notFound: 'Das gibt es nicht mehr. Jemand hat es inzwischen entfernt.',
      lastAdmin:
        'Das ist die letzte Administration dieser Kommune, und eine muss es geben. Geben Sie die Rolle zuerst einer anderen Person.',
      alreadyMember: 'Diese Person ist schon Mitglied. Ändern Sie ihre Rollen in der Liste der Mitglieder.',
      stillUsed: 'Das wird noch gebraucht.',
      preconditionFailed:
        'Jemand anderes hat das inzwischen geändert. Prüfen Sie den neuen Stand und speichern Sie noch einmal.',
      notArchived: 'Nur eine archivierte Strategie kann gelöscht werden. Setzen Sie zuerst den Status.',
      alreadyExists: 'Das gibt es schon.',
    },
    refused: {
      demoAccount:
        'Die Konten der Demonstration bleiben, wie sie sind: Alle, die sie öffnen, nutzen sie gemeinsam.',
      ownAccount: 'Für Ihr eigenes Konto geht das nur im Profil: Dort wird nach Ihrem Passwort gefragt.',
      reachesFurther:
        'Dieses Konto reicht weiter als Ihre Kommune. Nur die Person selbst kann das tun, auf der Anmeldeseite oder in ihrem Profil, oder wer diese Installation betreibt.',
      operator: 'Kommunen richtet nur ein, wer diese Installation betreibt.',
    },
  },
  {
    title: 'Administration',
    pages: 'Administration sections',
    page: {
      members: 'Members',
      organisation: 'Organisation',
      strategies: 'Strategies',
      municipality: 'Municipality',
      municipalities: 'Municipalities',
      invite: 'Invite a member',
      member: 'Member',
      newStrategy: 'Create a strategy',
      strategy: 'Strategy',
    },
    choose: 'Municipality',
    notForYou: {
      title: 'You do not have access to this section',
      noMembership: 'You are not a member of a municipality yet. Ask an administrator to invite you.',
      operator: 'Only whoever runs this installation can set up municipalities.',
      secondTitle: 'The second factor comes first',
      second: 'This municipality requires a second factor. Set it up in your profile to get access.',
      profile: 'Go to your profile',
    },
    save: 'Save',
    cancel: 'Cancel',
    discard: 'Discard',
    close: 'Close',
    back: 'Back to: {page}',
    saved: 'Saved.',
    dirty: 'Not saved yet',
    never: 'never',
    link: {
      mailed: 'The e-mail to {email} is on its way.',
      mailedText: 'The link in it is valid until {until}.',
      byHand: 'Pass this link on to {email}.',
      byHandText:
        'No e-mail was sent. The link is shown only now, works once, and is valid until {until}. Anyone who has it can use it: send it in a way that only this person can read.',
      label: 'Link',
    },
    problem: {
      several: 'This is not possible yet',
      more: 'and one more reason | and {count} more reasons',
      notFound: 'This no longer exists. Somebody has removed it in the meantime.',
      lastAdmin:
        'This is the last administrator of the municipality, and there must be one. Give the role to another person first.',
      alreadyMember: 'This person is already a member. Change their roles in the list of members.',
      stillUsed: 'This is still in use.',
      preconditionFailed:
        'Somebody else has changed this in the meantime. Check the current state and save again.',
      notArchived: 'Only an archived strategy can be deleted. Set its status first.',
      alreadyExists: 'This already exists.',
    },
    refused: {
      demoAccount:
        'Demonstration accounts cannot be changed: everyone who tries the demonstration shares them.',
      ownAccount: 'For your own account, use your profile: it asks for your password.',
      reachesFurther:
        'This account has access beyond your municipality. Only its owner can do this, on the sign-in page or in their profile, or whoever runs this installation.',
      operator: 'Only whoever runs this installation can set up municipalities.',
    },
  },
)
