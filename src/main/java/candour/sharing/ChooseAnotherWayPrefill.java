package candour.sharing;

import candour.casefile.CaseEntryRepository;
import candour.casefile.SubmissionRepository;
import candour.submission.Markdown;
import candour.submission.Prefill;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows what did not arrive and, where a manager asks to think again, their words (R11.1, R11.16). */
@Component
class ChooseAnotherWayPrefill implements Prefill {

    private final TransferWords words;
    private final CaseEntryRepository entries;
    private final SubmissionRepository submissions;

    ChooseAnotherWayPrefill(TransferWords words, CaseEntryRepository entries, SubmissionRepository submissions) {
        this.words = words;
        this.entries = entries;
        this.submissions = submissions;
    }

    @Override
    public String form() {
        return SharingProcess.Step.CHOOSE_ANOTHER_WAY;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        return Map.of(
                "transferText", wordOfTheManager(opened) + words.of(opened),
                "abbreviationsText", words.abbreviations(opened));
    }

    /** A case may send to several at once: the words about this one. */
    private String wordOfTheManager(Opened opened) {
        String transfer = SharingProcess.THE_TRANSFER.name();
        if (!SharingProcess.THINK_AGAIN.equals(opened.facts().get(SharingProcess.GOES_THAT_WAY.name()))) {
            return "";
        }
        return entries.ofCase(opened.reference()).stream()
                .filter(entry -> entry.kind().equals(SharingProcess.SECOND_LOOK))
                .filter(entry -> opened.facts().get(transfer).equals(entry.content().get(transfer)))
                .reduce((earlier, later) -> later)
                .flatMap(entry -> submissions.find(entry.submissionId()))
                .map(look -> look.answers().get("secondLookReasons").toString().strip())
                .map(why -> "**Your manager asks you to think again:** “%s”\n\n".formatted(Markdown.plain(why)))
                .orElse("");
    }
}
