import { changeLot } from './stock/change-lot'
import { addToStocktake, countStocktake, finishStocktake, recountStocktake } from './stock/count-stocktake'
import { moveGoods } from './stock/move-goods'
import { cancelStocktake, postStocktake } from './stock/post-stocktake'
import { correctCosts } from './stock/recompute-costs'
import { addBin, changeBin } from './stock/save-bin'
import { changeWarehouse, createWarehouse } from './stock/save-warehouse'
import { startStocktake } from './stock/start-stocktake'
import type { Commands } from './trade'

/** Which action answers which command about where goods lie, their batches, and counting them. */
export const counting: Pick<
  Commands,
  | 'cost.correct'
  | 'lot.change'
  | 'warehouse.addBin'
  | 'warehouse.changeBin'
  | 'warehouse.create'
  | 'warehouse.change'
  | 'warehouse.move'
  | 'stocktake.start'
  | 'stocktake.count'
  | 'stocktake.add'
  | 'stocktake.finish'
  | 'stocktake.recount'
  | 'stocktake.post'
  | 'stocktake.cancel'
> = {
  'cost.correct': correctCosts,
  'lot.change': changeLot,
  'warehouse.addBin': addBin,
  'warehouse.changeBin': changeBin,
  'warehouse.create': createWarehouse,
  'warehouse.change': changeWarehouse,
  'warehouse.move': moveGoods,
  'stocktake.start': startStocktake,
  'stocktake.count': countStocktake,
  'stocktake.add': addToStocktake,
  'stocktake.finish': finishStocktake,
  'stocktake.recount': recountStocktake,
  'stocktake.post': postStocktake,
  'stocktake.cancel': cancelStocktake,
}
