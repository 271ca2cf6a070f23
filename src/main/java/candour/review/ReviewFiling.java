package candour.review;

import candour.casefile.CaseEntryRepository;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Appends to the record what was found when something came back, and on which day it comes back again (R7.5, R10.3). */
class ReviewFiling implements Filing {

    private final String form;
    private final CaseEntryRepository entries;

    ReviewFiling(String form, CaseEntryRepository entries) {
        this.form = form;
        this.entries = entries;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        String day = sent.answers().text(LaterReview.REVIEW_ON.name());
        Map<String, String> facts = new HashMap<>();
        if (day != null) {
            facts.put(LaterReview.REVIEW_ON.name(), day);
        }
        entries.append(sent.reference(), sent.id(), sent.user(), "looked-at-again", Map.copyOf(facts));
        return facts;
    }

    @Configuration(proxyBeanMethods = false)
    static class ForEachForm {

        @Bean
        Filing reviewWhatWasDeclinedFiling(CaseEntryRepository entries) {
            return new ReviewFiling(LaterReview.REVIEW_WHAT_WAS_DECLINED, entries);
        }

        @Bean
        Filing mayTheyBeToldNowFiling(CaseEntryRepository entries) {
            return new ReviewFiling(LaterReview.MAY_THEY_BE_TOLD_NOW, entries);
        }
    }
}
