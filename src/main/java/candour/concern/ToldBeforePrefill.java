package candour.concern;

import candour.casefile.CaseEntry;
import candour.casefile.CaseEntryRepository;
import candour.casefile.Decision;
import candour.casefile.DecisionRepository;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.submission.BritishDate;
import candour.submission.Markdown;
import candour.submission.Prefill;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says who was told of a decision that another one has replaced since: they have to hear what holds now (R10.2). */
class ToldBeforePrefill implements Prefill {

    private final String form;
    private final CaseEntryRepository entries;
    private final SubmissionRepository submissions;
    private final DecisionRepository decisions;

    ToldBeforePrefill(
            String form, CaseEntryRepository entries, SubmissionRepository submissions, DecisionRepository decisions) {
        this.form = form;
        this.entries = entries;
        this.submissions = submissions;
        this.decisions = decisions;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        String told = entries.ofCase(opened.reference()).stream()
                .filter(entry -> entry.kind().equals(TellThePersonFiling.TOLD))
                .reduce((earlier, later) -> later)
                .filter(entry -> isDecidedAnewSince(opened.reference(), entry))
                .flatMap(entry -> submissions.find(entry.submissionId()))
                .map(ToldBeforePrefill::inWords)
                .orElse("");
        return Map.of("toldBeforeText", told);
    }

    private boolean isDecidedAnewSince(String reference, CaseEntry told) {
        return decisions.latest(reference, ConcernProcess.KEY)
                .map(Decision::decidedAt)
                .filter(told.happenedAt()::isBefore)
                .isPresent();
    }

    private static String inWords(Submission told) {
        return "**%s was told on %s** what had been decided then. Since then it was decided anew: tell them what holds now, if that is safe."
                .formatted(
                        Markdown.plain(told.answers().get("whoWasTold").toString()),
                        BritishDate.of(LocalDate.parse(told.answers().get("toldOn").toString())));
    }

    @Configuration(proxyBeanMethods = false)
    static class ForEachForm {

        @Bean
        Prefill tellThePersonPrefill(
                CaseEntryRepository entries, SubmissionRepository submissions, DecisionRepository decisions) {
            return new ToldBeforePrefill(ConcernProcess.Step.TELL_THE_PERSON, entries, submissions, decisions);
        }

        @Bean
        Prefill whatHappensInsteadPrefill(
                CaseEntryRepository entries, SubmissionRepository submissions, DecisionRepository decisions) {
            return new ToldBeforePrefill(ConcernProcess.Step.WHAT_HAPPENS_INSTEAD, entries, submissions, decisions);
        }
    }
}
