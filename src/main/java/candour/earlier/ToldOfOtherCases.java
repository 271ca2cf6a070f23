package candour.earlier;

import candour.casefile.CaseEntry;
import candour.casefile.CaseMatchRepository;
import candour.casefile.ColleagueRepository;
import candour.casefile.Submission;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Which of what a case tells of its one question about other cases somebody may read: only those who may know what a lead was asked,
 * and of those nobody whom one of the other cases is about. That somebody else was asked would tell them that there is one (R11.8).
 */
@Component
public class ToldOfOtherCases {

    private final CaseMatchRepository matches;
    private final ColleagueRepository colleagues;

    ToldOfOtherCases(CaseMatchRepository matches, ColleagueRepository colleagues) {
        this.matches = matches;
        this.colleagues = colleagues;
    }

    /**
     * As one reader may know it.
     *
     * @param aboutThem the cases about the reader
     * @param besideOne whether such a case was noted beside this one, whatever was told of it
     * @param answersAboutOne the answers that are about such a case
     */
    public record Known(boolean asLead, Set<String> aboutThem, boolean besideOne, Set<UUID> answersAboutOne) {

        public boolean hides(Submission submission) {
            return submission.form().equals(EarlierProcess.LINK_EARLIER_CASES) && !(asLead && !isAboutThem(submission));
        }

        /** Then the word that was left in it for a colleague is not for them either. */
        public boolean isAboutThem(Submission submission) {
            return answersAboutOne.contains(submission.id()) || !namesNone(submission.answers());
        }

        public boolean hides(CaseEntry entry) {
            return EarlierProcess.LINK_EARLIER_CASES.equals(entry.content().get("step"))
                    && !(asLead && !besideOne && namesNone(entry.content()));
        }

        /** Which case it was can be read in it, and it may have turned out since to be about whoever reads. */
        private boolean namesNone(Map<String, Object> told) {
            String all = told.values().toString();
            return aboutThem.stream().noneMatch(all::contains);
        }
    }

    /** @param asLead whether the reader may know what the lead was asked about other cases and answered */
    public Known knownTo(String reader, String reference, boolean asLead) {
        Set<String> aboutThem = reader == null ? Set.of() : colleagues.casesAbout(reader);
        boolean besideOne = !aboutThem.isEmpty()
                && matches.ofCase(reference).stream().anyMatch(match -> aboutThem.contains(match.other().reference()));
        return new Known(asLead, aboutThem, besideOne, besideOne ? matches.answersAbout(aboutThem) : Set.of());
    }
}
