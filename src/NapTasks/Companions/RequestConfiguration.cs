using System.Collections.Immutable;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Companions;

/// <summary>A configuration of <c>openssl req</c> for one certificate, with the way from the key to the Secret in its comment.</summary>
internal static class RequestConfiguration
{
    public static TextFile Print(CertificateRequest request, ImmutableArray<Namespace> namespaces) => new($"{request.Name}.cnf", $"""
        # The certificate for {Purpose(request)}. It has to name exactly:
        #
        {Lines(request.Names.Select(n => $"#   {n}"))}
        #
        {Lines(Traps(request).Select(t => $"# {t}"))}
        #
        # 1. A key and a request, in the folder above manifests/; git ignores both. For ECDSA: -newkey ec -pkeyopt ec_paramgen_curve:P-256
        #      openssl req -new -newkey rsa:2048 -keyout {request.Name}.key -out {request.Name}.csr -config manifests/certificates/{request.Name}.cnf
        # 2. The certificate authority gets {request.Name}.csr; {request.Name}.key stays with you.
        # 3. What comes back goes into {request.Name}.pem: the certificate, then the intermediate ones in order, not the root.
        {Lines(Installation(request, namespaces).Select(l => $"# {l}"))}

        [req]
        prompt = no
        encrypt_key = no
        default_md = sha256
        distinguished_name = subject
        req_extensions = extensions

        [subject]
        {Subject(request)}

        [extensions]
        subjectAltName = @names

        [names]
        {Lines(request.Names.Select((name, i) => $"DNS.{i + 1} = {name}"))}

        """);

    private static string Purpose(CertificateRequest request) => request.Name == CertificateRequest.Previews ? "the previews" : "the named hosts";

    private static IEnumerable<string> Traps(CertificateRequest request)
    {
        if (request.Names.FirstOrDefault(n => !n.IsWildcard) is { } main && request.Names.Contains(main))
            yield return $"*.{main} in their place would not cover {main} itself.";
        if (request.Validation == DomainValidation.Dns)
            yield return "A wildcard: authorities validate it by a DNS record or by e-mail, never by a file on the web server.";
        if (request.Names is [{ IsWildcard: true } previews])
            yield return $"Without {previews.WildcardParent}, which is in the other certificate: browsers would share connections between the two, and get 404 or 421.";
    }

    private static IEnumerable<string> Installation(CertificateRequest request, ImmutableArray<Namespace> namespaces) => request.Secret is { } secret
        ? namespaces.Select(ns =>
            $"     kubectl -n {ns} create secret tls {secret} --cert={request.Name}.pem --key={request.Name}.key --dry-run=client -o yaml | kubectl apply --server-side -f -")
        : [$"   TLS ends in a load balancer in front of the cluster: {request.Name}.pem and {request.Name}.key go there."];

    // openssl wants one entry at least, and authorities take names from the extension anyway.
    private static string Subject(CertificateRequest request) =>
        request.CommonName is { } name ? $"CN = {name}" : $"description = {request.Names[0]}";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
