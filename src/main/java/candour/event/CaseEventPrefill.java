package candour.event;

import candour.access.Members;
import candour.access.Role;
import candour.advice.AboutAColleague;
import candour.submission.Option;
import candour.submission.Prefill;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names the people of the agency: before any case is known, the form can say no more. */
@Component
class CaseEventPrefill implements Prefill {

    private final Members members;
    private final AboutAColleague aboutAColleague;

    CaseEventPrefill(Members members, AboutAColleague aboutAColleague) {
        this.members = members;
        this.aboutAColleague = aboutAColleague;
    }

    @Override
    public String form() {
        return EventProcess.KEY;
    }

    @Override
    public Map<String, Object> values(Opened opened) {
        return Map.of(
                "handOverOptions", colleagues(opened.agency()),
                "colleagueOptions", aboutAColleague.optionsIn(opened.agency(), opened.reader()));
    }

    private List<Option> colleagues(String agency) {
        return Arrays.stream(Role.values())
                .flatMap(role -> members.inGroup(role.groupOf(agency)).stream())
                .distinct()
                .map(colleague -> new Option(colleague.name(), colleague.userId()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }
}
