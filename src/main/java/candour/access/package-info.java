/**
 * Who may come in and what they may reach: the log-in, the one session of our
 * pages and the webapps, each agency's tenant, groups and rights in the engine
 * (R13.1, process roles). Knows no case, no form and no feature; it knows the
 * models only as the keys on which a group is granted something.
 */
package candour.access;
