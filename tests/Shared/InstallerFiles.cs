namespace NapTemplates.Testing;

/// <summary>
/// A made-up installer of the platform, in the shape of the real ones: a script that sources values.env, templates for envsubst, an
/// example. The script runs, given something called kubectl and envsubst.
/// </summary>
internal static class InstallerFiles
{
    // With a default in the script.
    private static readonly string[] Optional =
    [
        "REGISTRY", "REGISTRY_SERVER", "REGISTRY_USERNAME", "REGISTRY_PASSWORD", "IMAGE_TAG", "AGENT_STORAGE_CLASS", "AGENT_NODE_SELECTOR", "AFS_STORAGE_SIZE",
        "ADMIN_DISPLAY_NAME", "SANDBOX_ENABLED", "SANDBOX_DOMAIN", "SANDBOX_JWT_SECRET", "SANDBOX_SERVICE_KEY", "SANDBOX_NODE_SELECTOR", "OPENSANDBOX_URL",
        "BROWSER_ENABLED", "BROWSER_JWT_SECRET", "TURN_HOST", "TURN_PORT", "TURN_AUTH_SECRET", "COTURN_NODE_SELECTOR", "LDAP_ENABLED", "DEPLOY_PROFILE",
        "PLATFORM_SERVICE_KEY",
    ];

    private static readonly string Defaults = string.Join('\n', Optional.Select(k => $"export {k}=\"${{{k}:-}}\""));

    /// <summary>Of today's names.</summary>
    public static IReadOnlyDictionary<string, string> Today() => Make(
        "NAP",
        """
        # What clients are told.
        if [ "$BROWSER_ENABLED" = true ]; then
          export TURN_URL="turn:$TURN_HOST:$TURN_PORT"
        else
          export TURN_URL=""
        fi
        export WEB_PUBLIC_URL="${WEB_PUBLIC_URL:-http://${NAP_HOST}:${NAP_NODE_PORT}}"
        export FILES_PUBLIC_URL="${FILES_PUBLIC_URL:-$WEB_PUBLIC_URL}"
        export SANDBOX_PUBLIC_URL="${SANDBOX_PUBLIC_URL:-http://${NAP_HOST}:${SANDBOX_NODE_PORT}}"
        export BROWSER_PUBLIC_URL="${BROWSER_PUBLIC_URL:-http://${NAP_HOST}:${BROWSER_NODE_PORT}}"
        """,
        "WEB_PUBLIC_URL=\n# FILES_PUBLIC_URL=https://agents.example.com\n");

    /// <summary>Of the names that came first, without public URLs.</summary>
    public static IReadOnlyDictionary<string, string> SeedEra() => Make("TOS", "", "");

    private static Dictionary<string, string> Make(string era, string urls, string exampleOfUrls) => new(StringComparer.Ordinal)
    {
        ["install.sh"] = $$"""
            #!/usr/bin/env bash
            # Puts the platform into a cluster. ${IN_A_COMMENT} counts for nothing.
            set -euo pipefail

            HERE="$(cd "$(dirname "$0")" && pwd)"
            OUT="$HERE/rendered"
            VALUES_FILE="${VALUES_FILE:-$HERE/values.env}"
            [ -f "$VALUES_FILE" ] || { echo "there is no $VALUES_FILE" >&2; exit 1; }
            set -a
            source "$VALUES_FILE"
            set +a

            {{Defaults}}
            export KUBECONFIG="${KUBECONFIG:-./kubeconfig.yaml}"
            export APP_PREFIX="${APP_PREFIX:-nap}"
            AGENT_IMAGE_PREFIX="${AGENT_IMAGE_PREFIX:-${REGISTRY}/${APP_PREFIX}-agent}"
            export AGENT_IMAGE_PREFIX
            export BROWSER_NODE_PORT="${BROWSER_NODE_PORT:-30085}" SANDBOX_NODE_PORT="${SANDBOX_NODE_PORT:-30086}"
            export INGRESS_MODE="${INGRESS_MODE:-nodeport}"
            case "$INGRESS_MODE" in
              nodeport) export SERVICE_TYPE="NodePort" ;;
              external) export SERVICE_TYPE="ClusterIP" ;;
              *) echo "INGRESS_MODE is '$INGRESS_MODE'" >&2; exit 1 ;;
            esac
            if [ "$LDAP_ENABLED" != true ]; then
              export LDAP_URL="" LDAP_BIND_DN="" LDAP_BIND_PASSWORD=""
            else
              export LDAP_URL="${LDAP_URL:-}" LDAP_BIND_DN="${LDAP_BIND_DN:-}" LDAP_BIND_PASSWORD="${LDAP_BIND_PASSWORD:-}"
            fi
            {{urls}}
            OPERATOR_VERSION="1.28.1"
            say() { echo "==> $*"; }

            escape() {
              local text="$1" i c out=''
              for (( i = 0; i < ${#text}; i++ )); do
                c=${text:i:1}
                case "$c" in
                  [A-Za-z0-9]) out+="$c" ;;
                  *) printf -v c '%%%02X' "$(( $(printf '%d' "'$c") & 0xFF ))"; out+="$c" ;;
                esac
              done
              printf '%s' "$out"
            }

            render() {
              say "for ${NAMESPACE}, to $OUT"
              mkdir -p "$OUT"
              export PG_USERNAME_ENC
              PG_USERNAME_ENC="$(escape "${PG_USERNAME}")"
              local NAMES='${NAMESPACE}${APP_PREFIX}${{{era}}_HOST}${{{era}}_NODE_PORT}${BROWSER_NODE_PORT}${SANDBOX_NODE_PORT}${SERVICE_TYPE}'
              NAMES+='${ADMIN_PASSWORD}${JWT_SECRET}${CREDENTIAL_ENCRYPTION_KEY}${PG_USERNAME_ENC}${PG_PASSWORD}${PG_INSTANCES}${PG_STORAGE_SIZE}${PG_STORAGE_CLASS}'
              NAMES+='${NFS_SERVER}${NFS_PATH}${AGENT_IMAGE_TAG}'
              for template in "$HERE"/manifests/*.yaml; do
                envsubst "$NAMES" < "$template" > "$OUT/$(basename "$template")"
              done
            }

            storage() {
              if kubectl get storageclass "${NFS_STORAGE_CLASS}" &>/dev/null; then
                say "there is one"
                return 0
              fi
              if [ "$DEPLOY_PROFILE" = "single-node" ]; then
                export NFS_SERVER="$(kubectl -n "${NAMESPACE}" get service nfs -o jsonpath='{.spec.clusterIP}')"
              fi
              local extra=()
              extra+=(--set "nfs.server=${NFS_SERVER}")
              say "operator ${OPERATOR_VERSION%.*}" ${extra[@]+"${extra[@]}"}
            }

            # Prints what it is given.
            list=$(cat <<'END'
            ${IN_QUOTED_DATA} and $(touch executed)
            END
            )
            MODE="${1:-full}"
            case "$MODE" in
              full|--manifests-only)
                render
                storage
                say "$(printf '%s' "$list" | wc -l) lines"
                ;;
              *) echo "Usage: $0 [--manifests-only]"; exit 1 ;;
            esac
            cat <<REPORT
            The platform is at http://${{{era}}_HOST}:${{{era}}_NODE_PORT}, for ${ADMIN_USERNAME}.
            REPORT
            """,
        ["values.env.example"] = $"""
            # Copy it to values.env.
            NAMESPACE=nap
            {era}_HOST=10.0.0.100
            {era}_NODE_PORT=30080
            INGRESS_MODE=nodeport
            {exampleOfUrls}# APP_PREFIX=nap
            ADMIN_USERNAME=admin
            ADMIN_PASSWORD=change-me
            JWT_SECRET=change-me-too
            CREDENTIAL_ENCRYPTION_KEY=
            PG_USERNAME=nap
            PG_PASSWORD=change-me-as-well
            PG_INSTANCES=3
            PG_STORAGE_SIZE=10Gi          # of each
            PG_STORAGE_CLASS=
            NFS_SERVER=10.0.0.200
            NFS_PATH=/data/nap
            NFS_STORAGE_CLASS=nfs-nap
            AGENT_IMAGE_PREFIX=${"{REGISTRY}"}/nap-agent
            AGENT_IMAGE_TAG=latest
            LDAP_SEARCH_BASE=
            LDAP_SEARCH_FILTER=          # [ (objectClass=person) ]
            LDAP_ATTR_USERNAME=
            LDAP_ATTR_NAME=
            LDAP_ATTR_EMAIL=

            """,
        ["values.env.single-node.example"] = $"DEPLOY_PROFILE=single-node\nNAMESPACE=nap\n{era}_HOST=10.0.0.100\n{era}_NODE_PORT=30080\nNFS_STORAGE_CLASS=nfs-nap\n",
        ["manifests/control-plane.yaml"] = $"{Deployment("cp")}---\n{Service("cp", 3000, $"{era}_NODE_PORT")}",
        ["manifests/browser-service.yaml"] = $"{Deployment("browser")}---\n{Service("browser", 3005, "BROWSER_NODE_PORT")}",
        ["manifests/sandbox-service.yaml"] = $"{Deployment("sandbox")}---\n{Service("sandbox", 3006, "SANDBOX_NODE_PORT")}",
        ["manifests/secrets.yaml"] = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${APP_PREFIX}-cp-secret\nstringData:\n  JWT_SECRET: \"${JWT_SECRET}\"\n",
        ["prepare/node.sh"] = "#!/usr/bin/env bash\necho \"${IMAGES_ARCHIVE:-none}\"\n",
    };

    private static string Deployment(string name) =>
        $"apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${{APP_PREFIX}}-{name}\nspec:\n  template:\n    spec:\n      containers:\n      - name: {name}\n        env:\n        - name: URL\n          value: $(OTHER)\n";

    private static string Service(string name, int port, string nodePort) =>
        $$"""
        apiVersion: v1
        kind: Service
        metadata:
          name: ${APP_PREFIX}-{{name}}
          namespace: ${NAMESPACE}
          labels:
            app: ${APP_PREFIX}-{{name}}
        spec:
          type: ${SERVICE_TYPE}
          selector:
            app: ${APP_PREFIX}-{{name}}
          ports:
          - port: {{port}}
            targetPort: {{port}}
            nodePort: ${{{nodePort}}}
            name: http

        """;
}
