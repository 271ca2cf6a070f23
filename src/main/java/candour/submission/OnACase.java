package candour.submission;

import candour.casefile.CaseFile;

/** Finds the case to which a start form belongs that opens none of its own. */
public interface OnACase {

    /** The id of the start form. */
    String form();

    /**
     * The case that the form names.
     *
     * @throws Refused if there is none, or it is not this person’s to change: always in the same words (R11.8)
     */
    CaseFile caseOf(Answers answers, String user);
}
