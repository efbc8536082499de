/**
 * The arithmetic of the network, in AssemblyScript: compiled to WebAssembly with 128-bit SIMD by `npm run tables`. No fused or relaxed
 * instructions, so results are the same bits on every machine. Memory belongs to the caller (src/language/network/kernel.ts).
 */
export { adam, dropout, squares } from './learning';
export { gemm, gemm16, quantise, transpose } from './products';
export { scan, scanBack } from './recurrence';
export { add, addDistances, finishRows, mix, sumRows, times, unleak, window, windowBack } from './rows';
