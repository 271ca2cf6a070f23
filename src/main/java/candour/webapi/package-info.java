/**
 * The gate in front of the API that the webapps use: closed unless a call is
 * listed, bodies checked before the engine sees them, answers in plain words
 * (process, "the way in"; faults S01, S07, A01, A03, A11). Knows tasks and who
 * holds them, no form, no case and no feature; what a form shows comes through
 * {@link candour.webapi.FormValues}.
 */
package candour.webapi;
