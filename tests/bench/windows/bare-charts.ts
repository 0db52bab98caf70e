import { plot } from '@observablehq/plot'
import type { FollowerProgress, ProgressPage } from '../../../shared/models/progress.ts'
import { followersChart } from '../../../renderer/charts/followers-chart.ts'
import { growthChart } from '../../../renderer/charts/growth-chart.ts'
import { partsChart } from '../../../renderer/features/progress/follower-charts.ts'
import { actsChart, storiesChart, storyNumbersChart } from '../../../renderer/features/progress/publishing-charts.ts'
import { daysChart, hoursChart, minutesChart, wordsChart } from '../../../renderer/features/progress/writing-charts.ts'

declare global {
  interface Window {
    /** Draws the same series with the same library and nothing else; milliseconds until the frame that shows them. */
    drawCharts(this: void, page: ProgressPage, followers: FollowerProgress): Promise<number>
  }
}

const [wide, narrow] = [998, 480]

window.drawCharts = async (page, followers) => {
  document.body.replaceChildren()
  await nextFrame()
  const startedAtMs = performance.now()
  const specs = [
    wordsChart(page), minutesChart(page), hoursChart(page), storiesChart(page), storyNumbersChart(page, 'views'), followersChart(followers), partsChart(followers, page),
    growthChart(followers), actsChart(page)
  ]
  document.body.append(plot({ ...daysChart(page).draw(wide), width: wide }), ...specs.map(({ draw }) => plot({ ...draw(narrow), width: narrow })))
  await nextFrame()
  return performance.now() - startedAtMs
}

/** The task after the next frame: then it is painted. */
async function nextFrame(): Promise<void> {
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
}
