/**
 * Log-in where an agency keeps its people, by OpenID Connect, under the profile {@code sso}: who somebody is, where and
 * as what they work, comes from there at each log-in and stands in the engine's users and groups from then on. Serves
 * R11.8 and R11.9, faults A06 and A09. Knows no case; decides nothing about rights but which groups a person is in.
 */
package candour.sso;
