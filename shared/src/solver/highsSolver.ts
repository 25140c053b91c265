import load, { type Highs, type HighsCallbackMap, type InitOptions, type Model } from 'highs'
import type { Solver, SolverAnswer, SolverOptions, SolverProgress } from '../funding'

/** HiGHS as it runs everywhere: compiled to WebAssembly, without input or output. `options` say where its binary is. */
export async function highsSolver(options: InitOptions = {}): Promise<Solver> {
  const highs = await load(options)
  return (text, names, limits, tell) =>
    highs.withModel({ format: 'lp', data: text }, (model) => solve(highs, model, names, limits, tell))
}

function solve(
  highs: Highs,
  model: Model,
  names: readonly string[],
  { seconds, gap }: SolverOptions,
  tell: (progress: SolverProgress) => void = () => undefined,
): SolverAnswer {
  model.options.set({
    log_to_console: false,
    time_limit: seconds,
    mip_rel_gap: gap,
    mip_abs_gap: 0,
    mip_feasibility_tolerance: 1e-7,
    // None of these pays for such models: measured with `npm run bench -- --only funding`.
    mip_allow_restart: false,
    mip_detect_symmetry: false,
    mip_heuristic_run_rins: false,
    mip_pscost_minreliable: 2,
  })
  const { callbackType, modelStatus } = highs.constants
  const callbacks: HighsCallbackMap = {
    [callbackType.mipLogging]({ data }) {
      tell({ seconds: data.running_time ?? 0, gap: finite(data.mip_gap) })
    },
  }
  const { modelStatus: status } = model.run(callbacks)
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
    return { kind: 'infeasible' }
  const left = finite(Number(model.info.get('mip_gap')))
  const isProven = status === modelStatus.optimal || status === modelStatus.empty
  if (!isProven && left === null) return { kind: 'unsolved' }
  const { colValue } = model.getSolution()
  return {
    kind: isProven && (left ?? 0) <= PROVEN ? 'optimal' : 'feasible',
    values: names.map((name) => colValue[model.getColByName(name)]!),
    gap: left ?? 0,
  }
}

/** What remains of a gap where only rounding stands between a solution and its proof. */
const PROVEN = 1e-6

function finite(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value
}
