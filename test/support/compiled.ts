/*
 * Loaded once before anything is tested: in a fresh checkout each of the processes that start together would else compile
 * the whole product and its storage for itself.
 */
import '../../src/app.ts';
import '../../src/store/azuriteServers.ts';
