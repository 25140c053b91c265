import { SquareChartGantt } from '@lucide/vue'
import type { RouteRecordRaw } from 'vue-router'

export const roadmapRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/fahrplan',
    name: 'roadmap',
    component: () => import('./pages/RoadmapPage.vue'),
    meta: { title: 'roadmap.title', navigation: { icon: SquareChartGantt, order: 2 }, fills: true },
  },
]
