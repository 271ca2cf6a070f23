package candour.submission;

import java.util.Map;

/** Puts what a form said where the case file keeps it, beside the word-for-word answers. */
public interface Filing {

    /** The id of the form this files. */
    String form();

    /** Files the answers; returns routing facts that follow from them but are no field of the form. */
    Map<String, String> file(Sent sent);
}
