package candour.conflict;

import candour.advice.WithoutNames;
import candour.agency.Agencies;
import candour.agency.Agency;
import candour.casefile.CaseFileRepository;
import candour.casefile.Submission;
import candour.casefile.SubmissionRepository;
import candour.submission.Markdown;
import candour.submission.Prefill;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows what disagrees, in the words of whoever reported it and with roles in the place of names (R2.2, R11.8). */
class ConflictPrefill implements Prefill {

    private final String form;
    private final SubmissionRepository submissions;
    private final CaseFileRepository cases;
    private final Agencies agencies;
    private final WithoutNames withoutNames;

    private ConflictPrefill(
            String form,
            SubmissionRepository submissions,
            CaseFileRepository cases,
            Agencies agencies,
            WithoutNames withoutNames) {
        this.form = form;
        this.submissions = submissions;
        this.cases = cases;
        this.agencies = agencies;
        this.withoutNames = withoutNames;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        UUID told = UUID.fromString(opened.facts().get(ConflictProcess.CONFLICT.name()));
        Submission conflict = submissions.find(told).orElseThrow();
        String text = line("Agency", agencyOf(opened.reference()))
                + line("The local procedure", said(conflict, ConflictReport.PROCEDURE_NAME))
                + line("What it says", said(conflict, ConflictReport.PROCEDURE_SAYS))
                + line("What the case needs", said(conflict, ConflictReport.CASE_NEEDS));
        return Map.of("conflictText", text);
    }

    private String agencyOf(String reference) {
        String agency = cases.get(reference).agency();
        return agencies.byId(agency).map(Agency::name).orElse(agency);
    }

    private String said(Submission conflict, String key) {
        return withoutNames.of(conflict.reference(), String.valueOf(conflict.answers().get(key)));
    }

    private static String line(String about, String words) {
        return "**" + about + ":** " + Markdown.plain(words) + "\n\n";
    }

    @Configuration(proxyBeanMethods = false)
    static class ForEachForm {

        @Bean
        Prefill conflictForTheSenior(
                SubmissionRepository submissions, CaseFileRepository cases, Agencies agencies, WithoutNames withoutNames) {
            return new ConflictPrefill(
                    ConflictProcess.Step.DISCUSS_THE_PROCEDURE, submissions, cases, agencies, withoutNames);
        }

        @Bean
        Prefill conflictForTheBoard(
                SubmissionRepository submissions, CaseFileRepository cases, Agencies agencies, WithoutNames withoutNames) {
            return new ConflictPrefill(
                    ConflictProcess.Step.CONSIDER_THE_CONFLICT, submissions, cases, agencies, withoutNames);
        }
    }
}
