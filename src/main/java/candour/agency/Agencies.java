package candour.agency;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The agencies as read from one file when the product starts
 * ({@code candour.agencies}); a file that cannot be read or says something
 * twice stops the start.
 */
@Component
public class Agencies {

    private final Map<String, Agency> byId = new LinkedHashMap<>();

    Agencies(@Value("${candour.agencies:classpath:agencies.yaml}") Resource file) throws IOException {
        var yaml = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = file.getInputStream()) {
            for (Agency agency : yaml.readValue(in, Agency[].class)) {
                if (byId.put(agency.id(), agency) != null) {
                    throw new IllegalArgumentException("The agency " + agency.id() + " is listed twice in " + file);
                }
            }
        }
    }

    public Collection<Agency> all() {
        return List.copyOf(byId.values());
    }

    /** The agencies whose people log in here. */
    public List<Agency> usingTheProduct() {
        return byId.values().stream().filter(Agency::usesProduct).toList();
    }

    public Optional<Agency> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @return the user id of the agency's safeguarding lead */
    public Optional<String> leadOf(String id) {
        return byId(id).map(Agency::lead);
    }

    /** @return who is rung for advice where no manager of the agency may advise */
    public Optional<Contact> outsideAdviserOf(String id) {
        return byId(id).map(Agency::outsideAdviser);
    }

    /** @return who is told of a concern about somebody who works for the agency */
    public Optional<Contact> designatedOfficerOf(String id) {
        return byId(id).map(Agency::designatedOfficer);
    }

    /** @return the user id of the agency's senior manager */
    public Optional<String> seniorOf(String id) {
        return byId(id).map(Agency::senior);
    }
}
