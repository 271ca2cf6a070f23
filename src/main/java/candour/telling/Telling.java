package candour.telling;

import candour.casefile.CaseRoot;
import candour.engine.Fact;
import java.util.List;

/** The names that the models about telling and their code share, and what counts as still to be told. */
public final class Telling {

    public static final String POLICE = "tell-the-police";
    public static final String CHILDRENS_SERVICES = "tell-childrens-services";
    public static final String CONFIRM_NOT_TELLING = "confirm-not-telling";

    /** Who is told at once where a child is in danger or a crime is suspected. */
    public static final List<String> PROCESSES = List.of(POLICE, CHILDRENS_SERVICES);

    public static final String NOTIFY_THE_POLICE = "notify-the-police";
    public static final String NOTIFY_CHILDRENS_SERVICES = "notify-childrens-services";
    public static final String AGREE_NOT_TO_TELL = "agree-not-to-tell";
    public static final String RECORD_THE_TELLING = "record-the-telling";

    /** Whom a lead is asked about: the process in which they are told. */
    static final Fact MATTER = new Fact("matter");

    /** When the danger was reported that is told here, as an ISO instant: a case may have more than one. */
    public static final Fact REPORTED_AT = new Fact("reportedAt");

    /** The count kept, while a decision is carried out, of who is still to be told. */
    public static final String OPEN_TELLINGS = "openTellings";

    private Telling() {}

    /** How many are still to be told, leaving out the instance that is just ending. */
    public static int openIn(List<CaseRoot> roots, String ending) {
        return (int) roots.stream()
                .filter(root -> PROCESSES.contains(root.processKey()) && root.isOpen())
                .filter(root -> !root.processInstanceId().equals(ending))
                .count();
    }

    /** The form on which this matter is told. */
    static String formOf(String matter) {
        return POLICE.equals(matter) ? NOTIFY_THE_POLICE : NOTIFY_CHILDRENS_SERVICES;
    }
}
