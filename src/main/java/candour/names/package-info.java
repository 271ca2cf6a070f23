/**
 * Names of people, made comparable: O'Neill and O’Neill, Mohammed and Muhammad, Siobhan and Shivaun (R11.3, fault
 * F12). Serves the search, and whatever else has to tell whether two names may be one. Keeps no name and
 * knows nothing of cases.
 */
package candour.names;
