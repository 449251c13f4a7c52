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
        "REGISTRY=public.example.net/nap-platform", "REGISTRY_SERVER", "REGISTRY_USERNAME", "REGISTRY_PASSWORD", "IMAGE_TAG=latest", "AGENT_STORAGE_CLASS",
        "AGENT_NODE_SELECTOR", "AFS_STORAGE_SIZE", "ADMIN_DISPLAY_NAME", "SANDBOX_ENABLED=false", "SANDBOX_DOMAIN", "SANDBOX_JWT_SECRET", "SANDBOX_SERVICE_KEY",
        "SANDBOX_NODE_SELECTOR", "OPENSANDBOX_URL", "BROWSER_ENABLED=false", "BROWSER_JWT_SECRET", "TURN_HOST", "TURN_PORT=3478", "TURN_AUTH_SECRET",
        "COTURN_NODE_SELECTOR", "LDAP_ENABLED=false", "DEPLOY_PROFILE=multi-node", "PLATFORM_SERVICE_KEY", "REGISTRY_NODE_PORT=30500",
    ];

    private static readonly (string Key, string Image)[] OtherImages =
    [
        ("POSTGRES_IMAGE", "public.example.net/cloudnative-pg/postgresql:16"),
        ("COTURN_IMAGE", "hub.example.org/coturn/coturn:4.6"), ("NFS_SERVER_IMAGE", "public.example.net/somebody/nfs-server:2.2.3"),
        ("RUNTIME_NODE_IMAGE", "hub.example.org/library/node:22-bookworm"), ("PAUSE_IMAGE", "k8s.example.org/pause:3.9"), ("AFS_IMAGE", "public.example.net/nap/afs:latest"),
    ];

    /// <summary>Of today's names.</summary>
    public static IReadOnlyDictionary<string, string> Today() => With(
        Make(new(
            "NAP",
            """
            export PLATFORM_IMAGE_PREFIX="${PLATFORM_IMAGE_PREFIX:-${REGISTRY}/${APP_PREFIX}}"
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
            SANDBOX_BASE="$SANDBOX_PUBLIC_URL" BROWSER_BASE="$BROWSER_PUBLIC_URL"

            """ + string.Join('\n', OtherImages.Select(i => $"export {i.Key}=\"${{{i.Key}:-{i.Image}}}\"")),
            "WEB_PUBLIC_URL=\n# FILES_PUBLIC_URL=https://agents.example.com\n",
            "/healthz",
            name => $"${{PLATFORM_IMAGE_PREFIX}}-{name}:${{IMAGE_TAG}}",
            key => $"${{{key}}}",
            "  kapply -f \"$OUT/channel-gateway.yaml\"\n")),
        new Dictionary<string, string>
        {
            ["manifests/channel-gateway.yaml"] = $"{Deployment("cg", "channel-gateway", 3002, "/health", "${PLATFORM_IMAGE_PREFIX}-cg:${IMAGE_TAG}", "")}---\n{Service("cg", 3002, null)}",
            ["offline/registry.yaml"] = Registry,
            ["offline/pack.sh"] = """
                #!/usr/bin/env bash
                # What no template names.
                OPERATOR_VERSION="$(grep -E '^OPERATOR_VERSION=' ../install.sh | cut -d'"' -f2)"
                MORE=(
                  "${AGENT_IMAGE_PREFIX}-claude:${AGENT_IMAGE_TAG}"
                  "${AGENT_IMAGE_PREFIX}-codex:${AGENT_IMAGE_TAG}"
                  "public.example.net/cloudnative-pg/cloudnative-pg:${OPERATOR_VERSION}"
                  "public.example.net/cloudnative-pg/postgresql:16"
                )
                tar -cf images.tar "${MORE[@]}"

                """,
            ["offline/push.sh"] = """
                #!/usr/bin/env bash
                short() {
                  case "$1" in
                    *cloudnative-pg/postgresql:*) echo "cloudnative-pg-postgresql:${1##*:}" ;;
                    *cloudnative-pg/cloudnative-pg:*) echo "cloudnative-pg:${1##*:}" ;;
                    *) echo "${1##*/}" ;;
                  esac
                }
                for image in "$@"; do echo "$image -> $(short "$image")"; done

                """,
            ["optional/sandbox/values.yaml"] = """
                # For the chart of somebody else.
                controller:
                  image:
                    repository: "hub.example.org/opensandbox/controller"
                    tag: "v0.2.0"
                server:
                  config: |
                    [runtime]
                    execd_image = "hub.example.org/opensandbox/execd:v1.0.16"

                """,
        });

    /// <summary>Of the names that came first, without public URLs.</summary>
    public static IReadOnlyDictionary<string, string> SeedEra() => Make(new(
        "TOS",
        """
        SANDBOX_BASE="http://${TOS_HOST}:${SANDBOX_NODE_PORT}" BROWSER_BASE="http://${TOS_HOST}:${BROWSER_NODE_PORT}"
        """,
        "",
        "/_cp/health",
        name => $"${{REGISTRY}}/nap-{name}:${{IMAGE_TAG}}",
        key => OtherImages.Single(i => i.Key == key).Image,
        ""));

    private static Dictionary<string, string> With(Dictionary<string, string> files, Dictionary<string, string> others)
    {
        foreach (var (path, text) in others)
            files.Add(path, text);
        return files;
    }

    private static string Export(string optional) =>
        optional.Split('=', 2) is var parts ? $"export {parts[0]}=\"${{{parts[0]}:-{(parts.Length > 1 ? parts[1] : "")}}}\"" : "";

    private static Dictionary<string, string> Make(Era era) => new(StringComparer.Ordinal)
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

            {{string.Join('\n', Optional.Select(Export))}}
            export KUBECONFIG="${KUBECONFIG:-./kubeconfig.yaml}"
            export APP_PREFIX="${APP_PREFIX:-nap}"
            export COTURN_ENABLED="$BROWSER_ENABLED"
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
            {{era.Settings}}
            if [ "$SANDBOX_ENABLED" = "true" ]; then
              export SANDBOX_OAUTH_REDIRECT_URI="${SANDBOX_BASE}/api/auth/callback"
            else
              export SANDBOX_OAUTH_REDIRECT_URI=""
            fi
            if [ "$BROWSER_ENABLED" = true ]; then
              export BROWSER_OAUTH_REDIRECT_URI="${BROWSER_BASE}/api/auth/callback"
            else
              export BROWSER_OAUTH_REDIRECT_URI=""
            fi
            OPERATOR_VERSION="1.28.1"
            PROVISIONER_VERSION="v4.0.2"
            say() { echo "==> $*"; }
            kapply() { kubectl apply --server-side --force-conflicts "$@"; }

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
              local NAMES='${NAMESPACE}${APP_PREFIX}${{{era.Name}}_HOST}${{{era.Name}}_NODE_PORT}${BROWSER_NODE_PORT}${SANDBOX_NODE_PORT}${SERVICE_TYPE}'
              NAMES+='${ADMIN_PASSWORD}${JWT_SECRET}${CREDENTIAL_ENCRYPTION_KEY}${PG_USERNAME_ENC}${PG_PASSWORD}${PG_INSTANCES}${PG_STORAGE_SIZE}${PG_STORAGE_CLASS}'
              NAMES+='${NFS_SERVER}${NFS_PATH}${AGENT_IMAGE_PREFIX}${AGENT_IMAGE_TAG}${TURN_HOST}${TURN_PORT}${TURN_AUTH_SECRET}${REGISTRY}${IMAGE_TAG}'
              for template in "$HERE"/manifests/*.yaml; do
                envsubst "$NAMES" < "$template" > "$OUT/$(basename "$template")"
              done
              if [ "$INGRESS_MODE" = "external" ]; then
                for f in control-plane.yaml browser-service.yaml sandbox-service.yaml; do
                  sed -e '/^ *nodePort: /d' "$OUT/$f" > "$OUT/$f.new"
                  mv "$OUT/$f.new" "$OUT/$f"
                done
              fi
            }

            storage() {
              if kubectl get storageclass "${NFS_STORAGE_CLASS}" &>/dev/null; then
                say "there is one"
                return 0
              fi
              if [ "$DEPLOY_PROFILE" = "single-node" ]; then
                kapply -f "$OUT/nfs-server.yaml"
                export NFS_SERVER="$(kubectl -n "${NAMESPACE}" get service nfs -o jsonpath='{.spec.clusterIP}')"
              fi
              local extra=()
              extra+=(--set "nfs.server=${NFS_SERVER}")
              say "operator ${OPERATOR_VERSION%.*}, provisioner ${PROVISIONER_VERSION}" ${extra[@]+"${extra[@]}"}
              [ -f "$HERE/prereqs/operator.yaml" ] && kubectl set image deployment/operator manager="${REGISTRY}/cloudnative-pg:${OPERATOR_VERSION}"
              return 0
            }

            registry() {
              say "a registry of its own"
              kapply -f "$OUT/registry.yaml"
            }

            apply_coturn() {
              if [ "$BROWSER_ENABLED" != "true" ]; then
                say "no browser, no coturn"
                return 0
              fi
              if [ "$COTURN_ENABLED" != "true" ]; then
                return 0
              fi
              kapply -f "$OUT/coturn.yaml"
              if [ -n "$COTURN_NODE_SELECTOR" ]; then
                kubectl -n "${NAMESPACE}" patch deployment coturn --type merge -p "$COTURN_NODE_SELECTOR"
              fi
            }

            apply() {
              render
              kapply -f "$OUT/secrets.yaml"
              kapply -f "$OUT/postgres.yaml"
              apply_coturn
            {{era.Steps}}  kapply -f "$OUT/control-plane.yaml"
              if [ "$SANDBOX_ENABLED" = "true" ]; then
                kapply -f "$OUT/sandbox-service.yaml"
                kapply -f "$OUT/sandbox-image-warmer.yaml"
              else
                kubectl -n "${NAMESPACE}" delete "deployment/${APP_PREFIX}-sandbox" "service/${APP_PREFIX}-sandbox" --ignore-not-found=true
              fi
              if [ "$BROWSER_ENABLED" = true ]; then
                kapply -f "$OUT/browser-service.yaml"
              fi
            }

            # Prints what it is given.
            list=$(cat <<'END'
            ${IN_QUOTED_DATA} and $(touch executed)
            END
            )
            MODE="${1:-full}"
            case "$MODE" in
              --prereqs-only)
                [ "$DEPLOY_PROFILE" = "single-node" ] && registry
                storage
                ;;
              --manifests-only)
                apply
                ;;
              --seed-only)
                say "users and clients"
                ;;
              --render-only)
                render
                ;;
              full|"")
                [ "$DEPLOY_PROFILE" = "single-node" ] && registry
                render
                storage
                apply
                say "$(printf '%s' "$list" | wc -l) lines"
                ;;
              *) echo "Usage: $0 [--manifests-only]"; exit 1 ;;
            esac
            cat <<REPORT
            The platform is at http://${{{era.Name}}_HOST}:${{{era.Name}}_NODE_PORT}, for ${ADMIN_USERNAME}.
            REPORT
            """,
        ["values.env.example"] = $"""
            # Copy it to values.env.
            NAMESPACE=nap
            {era.Name}_HOST=10.0.0.100
            {era.Name}_NODE_PORT=30080
            INGRESS_MODE=nodeport
            {era.Example}# APP_PREFIX=nap
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
        ["values.env.single-node.example"] = $"DEPLOY_PROFILE=single-node\nNAMESPACE=nap\n{era.Name}_HOST=10.0.0.100\n{era.Name}_NODE_PORT=30080\nNFS_STORAGE_CLASS=nfs-nap\n",
        ["manifests/control-plane.yaml"] =
            $"{Deployment("cp", "control-plane", 3000, era.Health, era.Image("cp"), ControlPlane + AgentFiles(era))}---\n{Service("cp", 3000, $"{era.Name}_NODE_PORT")}",
        ["manifests/browser-service.yaml"] = $"{Deployment("browser", "browser", 3005, "/health", era.Image("browser"), Browser)}---\n{Service("browser", 3005, "BROWSER_NODE_PORT")}",
        ["manifests/sandbox-service.yaml"] = $"{Deployment("sandbox", "sandbox", 3006, "/health", era.Image("sandbox"), "")}---\n{Service("sandbox", 3006, "SANDBOX_NODE_PORT")}",
        ["manifests/coturn.yaml"] = Coturn(era),
        ["manifests/postgres.yaml"] = $"apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata:\n  name: ${{APP_PREFIX}}-pg\nspec:\n  instances: ${{PG_INSTANCES}}\n  imageName: {era.Other("POSTGRES_IMAGE")}\n",
        ["manifests/nfs-server.yaml"] = $"apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: nfs\nspec:\n  template:\n    spec:\n      containers:\n      - name: nfs\n        image: {era.Other("NFS_SERVER_IMAGE")}\n",
        ["manifests/sandbox-image-warmer.yaml"] = Warmer(era),
        ["manifests/secrets.yaml"] = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${APP_PREFIX}-cp-secret\nstringData:\n  JWT_SECRET: \"${JWT_SECRET}\"\n",
        ["prepare/node.sh"] = "#!/usr/bin/env bash\necho \"${IMAGES_ARCHIVE:-none}\"\n",
    };

    // Of its environment.
    private const string ControlPlane = """
                    - name: AGENT_IMAGE_PREFIX
                      value: "${AGENT_IMAGE_PREFIX}"
                    - name: OTHER_URL
                      value: $(OTHER)

        """;

    private static string AgentFiles(Era era) => $"            - name: AFS_IMAGE\n              value: \"{era.Other("AFS_IMAGE")}\"\n";

    private const string Browser = """
                    - name: BROWSER_IMAGE
                      value: "${REGISTRY}/chromium:${IMAGE_TAG}"

        """;

    private const string Registry = """
        # Of the single-node profile.
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: nap-registry
        spec:
          template:
            spec:
              containers:
                - name: registry
                  image: registry:2
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: nap-registry
          namespace: ${NAMESPACE}
        spec:
          type: NodePort
          selector:
            app: nap-registry
          ports:
            - name: http
              port: 5000
              nodePort: ${REGISTRY_NODE_PORT}

        """;

    private static string Coturn(Era era) => $$"""
        # On the network of its node.
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: coturn
          namespace: ${NAMESPACE}
          labels:
            app: coturn
        spec:
          replicas: 1
          strategy:
            type: Recreate
          selector:
            matchLabels:
              app: coturn
          template:
            metadata:
              labels:
                app: coturn
            spec:
              hostNetwork: true
              containers:
                - name: coturn
                  image: {{era.Other("COTURN_IMAGE")}}
                  args:
                    - "--listening-port=3478"
                    # One address, or it takes those of other interfaces, too.
                    - "--listening-ip=${TURN_HOST}"
                    - "--relay-ip=${TURN_HOST}"
                    - "--external-ip=${TURN_HOST}"
                    - "--min-port=49152"
                    - "--max-port=49252"
                    - "--realm=${{{era.Name}}_HOST}"
                    - "--use-auth-secret"
                    - "--static-auth-secret=$(TURN_AUTH_SECRET)"
                    - "--no-tls"
                    - "--no-dtls"
                    - "--log-file=stdout"
                    - "--fingerprint"
                    - "--lt-cred-mech"
                    - "--no-cli"
                    - "--no-multicast-peers"
                  env:
                    - name: TURN_AUTH_SECRET
                      valueFrom:
                        secretKeyRef:
                          name: ${APP_PREFIX}-browser-secret
                          key: TURN_AUTH_SECRET
                  ports:
                    - name: turn-tcp
                      containerPort: 3478
                      protocol: TCP
                    - name: turn-udp
                      containerPort: 3478
                      protocol: UDP
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: coturn
          namespace: ${NAMESPACE}
        spec:
          selector:
            app: coturn
          clusterIP: None
          ports:
            - name: turn-tcp
              port: 3478
              targetPort: 3478
              protocol: TCP

        """;

    private static string Warmer(Era era) => $$"""
        apiVersion: apps/v1
        kind: DaemonSet
        metadata:
          name: sandbox-image-warmer
        spec:
          template:
            spec:
              initContainers:
                - name: pull-chromium
                  image: ${REGISTRY}/chromium:${IMAGE_TAG}
                - name: pull-node
                  image: {{era.Other("RUNTIME_NODE_IMAGE")}}
              containers:
                - name: pause
                  image: {{era.Other("PAUSE_IMAGE")}}

        """;

    private static string Deployment(string name, string container, int port, string health, string image, string environment) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: ${APP_PREFIX}-{{name}}
          namespace: ${NAMESPACE}
          labels:
            app: ${APP_PREFIX}-{{name}}
        spec:
          replicas: 1
          selector:
            matchLabels:
              app: ${APP_PREFIX}-{{name}}
          template:
            metadata:
              labels:
                app: ${APP_PREFIX}-{{name}}
            spec:
              containers:
                - name: {{container}}
                  image: {{image}}
                  ports:
                    - containerPort: {{port}}
                      name: http
                  env:
                    - name: PORT
                      value: "{{port}}"
        {{environment}}          livenessProbe:
                    httpGet:
                      path: {{health}}
                      port: http
                  readinessProbe:
                    httpGet:
                      path: {{health}}
                      port: http

        """;

    private static string Service(string name, int port, string? nodePort) =>
        $$"""
        apiVersion: v1
        kind: Service
        metadata:
          name: ${APP_PREFIX}-{{name}}
          namespace: ${NAMESPACE}
          labels:
            app: ${APP_PREFIX}-{{name}}
        spec:
          type: {{(nodePort is null ? "ClusterIP" : "${SERVICE_TYPE}")}}
          selector:
            app: ${APP_PREFIX}-{{name}}
          ports:
          - port: {{port}}
            targetPort: {{port}}
        {{(nodePort is null ? "" : $"    nodePort: ${{{nodePort}}}\n")}}    name: http

        """;

    /// <summary>What differs from one to the other.</summary>
    /// <param name="Name">What the names of keys begin with.</param>
    /// <param name="Settings">Lines of the script.</param>
    /// <param name="Example">Lines of the example.</param>
    /// <param name="Health">Of the control plane.</param>
    /// <param name="Image">Of one of the platform's services.</param>
    /// <param name="Other">Of somebody else's, by its key.</param>
    /// <param name="Steps">Lines of the script that apply something.</param>
    private sealed record Era(
        string Name, string Settings, string Example, string Health, Func<string, string> Image, Func<string, string> Other, string Steps);
}
