package candour.earlier;

import candour.casefile.CaseMatchRepository;
import candour.submission.Filing;
import candour.submission.Sent;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Files which of the cases the safeguarding lead holds to be about the same child; the cases stay two (R11.3, F17). */
@Component
class LinkEarlierCasesFiling implements Filing {

    private final WhatIsAsked whatIsAsked;
    private final CaseMatchRepository matches;

    LinkEarlierCasesFiling(WhatIsAsked whatIsAsked, CaseMatchRepository matches) {
        this.whatIsAsked = whatIsAsked;
        this.matches = matches;
    }

    @Override
    public String form() {
        return EarlierProcess.LINK_EARLIER_CASES;
    }

    @Override
    public Map<String, String> file(Sent sent) {
        List<String> same = sent.answers().choices("sameChild");
        for (EarlierCase asked : whatIsAsked.of(sent.reference(), sent.facts())) {
            String later = asked.wasThereBefore() ? sent.reference() : asked.reference();
            String before = asked.wasThereBefore() ? asked.reference() : sent.reference();
            matches.answer(later, before, sent.id(), same.contains(asked.reference()));
        }
        return Map.of();
    }
}
