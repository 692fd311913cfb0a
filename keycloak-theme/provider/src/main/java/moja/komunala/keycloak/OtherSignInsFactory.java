package moja.komunala.keycloak;

/** Of {@link OtherSignInsResource}. */
public class OtherSignInsFactory extends AccountResourceFactory {
    public OtherSignInsFactory() {
        super("other-sign-ins", OtherSignInsResource::new);
    }
}
