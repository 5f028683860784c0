// Every screen has an address; each is loaded when it is first gone to.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Broken } from './features/shell/broken'
import { Root } from './features/shell/root'
import { Lost } from './features/shell/lost'
import { Today } from './features/today/today'
import { isColoursBy, type ColoursBy } from './features/map/colours-by'
import { isSort, type Sort } from './features/people/sort'

const root = createRootRoute({ component: Root, notFoundComponent: Lost })
const on = () => root

/** What the address of People keeps: the filter line, and whether everyone is shown. */
interface PeopleSearch {
  q?: string
  all?: boolean
  sort?: Sort
  /** Whether a new person is asked for at once. */
  add?: boolean
}

/** What the address of the map keeps: the filter line, what colours mean, whether organisations have labels, who is in focus. */
interface MapSearch {
  q?: string
  by?: ColoursBy
  places?: false
  who?: string
}

const today = createRoute({ getParentRoute: on, path: '/', component: Today })
const people = createRoute({
  getParentRoute: on,
  path: '/people',
  validateSearch: (search): PeopleSearch => ({
    q: typeof search.q === 'string' && search.q ? search.q : undefined,
    all: search.all === true ? true : undefined,
    add: search.add === true ? true : undefined,
    sort: isSort(search.sort) ? search.sort : undefined,
  }),
  component: lazyRouteComponent(() => import('./features/people/people'), 'People'),
})
const person = createRoute({
  getParentRoute: on,
  path: '/people/$id',
  validateSearch: (search): { write?: boolean } => ({ write: search.write === true ? true : undefined }),
  component: lazyRouteComponent(() => import('./features/person/person'), 'Person'),
})
const brief = createRoute({
  getParentRoute: on,
  path: '/people/$id/brief',
  component: lazyRouteComponent(() => import('./features/person/brief'), 'Brief'),
})
const personHistory = createRoute({
  getParentRoute: on,
  path: '/people/$id/history',
  component: lazyRouteComponent(() => import('./features/history/person-history'), 'PersonHistory'),
})
const organisations = createRoute({
  getParentRoute: on,
  path: '/organisations',
  validateSearch: (search): { q?: string } => ({ q: typeof search.q === 'string' && search.q ? search.q : undefined }),
  component: lazyRouteComponent(() => import('./features/organisations/organisations'), 'Organisations'),
})
const organisation = createRoute({
  getParentRoute: on,
  path: '/organisations/$id',
  component: lazyRouteComponent(() => import('./features/organisations/organisation'), 'Organisation'),
})
const imports = createRoute({
  getParentRoute: on,
  path: '/import',
  component: lazyRouteComponent(() => import('./features/imports/imports'), 'Imports'),
})
const oneImport = createRoute({
  getParentRoute: on,
  path: '/import/$id',
  component: lazyRouteComponent(() => import('./features/imports/one-import'), 'OneImport'),
})
const firstLook = createRoute({
  getParentRoute: on,
  path: '/first-look',
  component: lazyRouteComponent(() => import('./features/first-look/first-look'), 'FirstLook'),
})
const triage = createRoute({
  getParentRoute: on,
  path: '/triage',
  component: lazyRouteComponent(() => import('./features/triage/triage'), 'Triage'),
})
const history = createRoute({
  getParentRoute: on,
  path: '/history',
  component: lazyRouteComponent(() => import('./features/history/history'), 'History'),
})
const settings = createRoute({
  getParentRoute: on,
  path: '/settings',
  component: lazyRouteComponent(() => import('./features/settings/settings'), 'Settings'),
})
const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined)
const inTouch = createRoute({
  getParentRoute: on,
  path: '/in-touch',
  component: lazyRouteComponent(() => import('./features/in-touch/in-touch'), 'InTouch'),
})
const introductions = createRoute({
  getParentRoute: on,
  path: '/introductions',
  component: lazyRouteComponent(() => import('./features/introductions/introductions'), 'Introductions'),
})
const insight = createRoute({
  getParentRoute: on,
  path: '/insight',
  component: lazyRouteComponent(() => import('./features/insight/insight'), 'Insight'),
})
const paths = createRoute({
  getParentRoute: on,
  path: '/paths',
  validateSearch: (search): { target?: string } => ({ target: text(search.target) }),
  component: lazyRouteComponent(() => import('./features/paths/paths'), 'Paths'),
})
const map = createRoute({
  getParentRoute: on,
  path: '/map',
  validateSearch: (search): MapSearch => ({
    q: text(search.q),
    by: isColoursBy(search.by) ? search.by : undefined,
    places: search.places === false ? false : undefined,
    who: text(search.who),
  }),
  component: lazyRouteComponent(() => import('./features/map/map'), 'MapScreen'),
})
const duplicates = createRoute({
  getParentRoute: on,
  path: '/duplicates',
  validateSearch: (search): { keep?: string; other?: string } => ({ keep: text(search.keep), other: text(search.other) }),
  component: lazyRouteComponent(() => import('./features/duplicates/duplicates'), 'Duplicates'),
})
const me = createRoute({
  getParentRoute: on,
  path: '/me',
  component: lazyRouteComponent(() => import('./features/me/me'), 'Me'),
})
const more = createRoute({
  getParentRoute: on,
  path: '/more',
  component: lazyRouteComponent(() => import('./features/shell/more'), 'More'),
})
const devices = createRoute({
  getParentRoute: on,
  path: '/devices',
  component: lazyRouteComponent(() => import('./features/devices/devices'), 'Devices'),
})
const waiting = createRoute({
  getParentRoute: on,
  path: '/waiting',
  component: lazyRouteComponent(() => import('./features/offline/waiting-page'), 'WaitingPage'),
})
const enter = createRoute({
  getParentRoute: on,
  path: '/enter',
  component: lazyRouteComponent(() => import('./features/session/enter'), 'Enter'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    today,
    people,
    person,
    brief,
    personHistory,
    organisations,
    organisation,
    imports,
    oneImport,
    firstLook,
    triage,
    history,
    settings,
    inTouch,
    introductions,
    insight,
    paths,
    map,
    duplicates,
    me,
    more,
    devices,
    waiting,
    enter,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
