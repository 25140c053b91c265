import { catalogue } from '@/app/catalogue'

export const municipalityTexts = catalogue(
  {
    intro: 'Einstellungen, die für alle Strategien und Mitglieder gelten.',
    example: 'Beispiel',
    name: 'Name',
    land: 'Land',
    landHint: 'Mit seinen Feiertagen beginnt eine neue Strategie.',
    secondFactor: 'Zweiter Faktor ist Pflicht',
    secondFactorHint:
      'Wer sich mit einem Passwort anmeldet, braucht dann zusätzlich einen Code aus einer App. Wer die Konten der Organisation benutzt, ist nicht betroffen.',
    without:
      'Alle Mitglieder mit Passwort haben schon einen zweiten Faktor. | Ein Mitglied hat noch keinen zweiten Faktor und sieht hier nichts mehr, bis es ihn im Profil eingerichtet hat: {names}. | {count} Mitglieder haben noch keinen zweiten Faktor und sehen hier nichts mehr, bis sie ihn im Profil eingerichtet haben: {names}.',
    withoutUnknown:
      'Mitglieder ohne zweiten Faktor sehen hier nichts mehr, bis sie ihn im Profil eingerichtet haben.',
    yourself: 'Sie selbst haben noch keinen: Richten Sie ihn am besten vorher in Ihrem Profil ein.',
    saved: 'Die Einstellungen sind gespeichert.',
  },
  {
    intro: 'Settings that apply to all strategies and members.',
    example: 'Example',
    name: 'Name',
    land: 'Land',
    landHint: 'New strategies start with its public holidays.',
    secondFactor: 'Second factor is required',
    secondFactorHint:
      'Anyone who signs in with a password will also need a code from an app. People who sign in with an organisation account are not affected.',
    without:
      'All members with a password already have a second factor. | One member has no second factor yet and will lose access until they set it up in their profile: {names}. | {count} members have no second factor yet and will lose access until they set it up in their profile: {names}.',
    withoutUnknown: 'Members without a second factor will lose access until they set it up in their profile.',
    yourself: 'You do not have one yourself yet: it is best to set it up in your profile first.',
    saved: 'The settings have been saved.',
  },
)

export const municipalitiesTexts = catalogue(
  {
    intro:
      'Alle Kommunen dieser Installation. Strategien, Organisationseinheiten und Mitglieder sind streng voneinander getrennt.',
    caption: 'Kommunen',
    none: 'Noch keine Kommune.',
    column: { name: 'Name', land: 'Land', secondFactor: 'Zweiter Faktor', member: 'Ihre Mitgliedschaft' },
    required: 'Pflicht',
    optional: 'freiwillig',
    member: 'Mitglied',
    noMember: 'keine',
    start: 'Neue Kommune einrichten',
    startText: 'Die erste Administration bekommt eine Einladung und richtet alles Weitere selbst ein.',
    name: 'Name der Kommune',
    land: 'Land',
    email: 'E-Mail-Adresse der ersten Administration',
    create: 'Kommune einrichten',
    done: '{name} ist eingerichtet.',
    another: 'Weitere Kommune einrichten',
  },
  {
    intro:
      'All municipalities of this installation. Their strategies, departments and members are kept strictly separate.',
    caption: 'Municipalities',
    none: 'No municipality yet.',
    column: { name: 'Name', land: 'Land', secondFactor: 'Second factor', member: 'Your membership' },
    required: 'required',
    optional: 'optional',
    member: 'Member',
    noMember: 'none',
    start: 'Set up a new municipality',
    startText: 'The first administrator receives an invitation and sets up everything else.',
    name: 'Name of the municipality',
    land: 'Land',
    email: 'E-mail address of the first administrator',
    create: 'Set up municipality',
    done: '{name} has been set up.',
    another: 'Set up another municipality',
  },
)
