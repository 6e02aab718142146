;;; retort-client.el --- The server, and what is known of its workspace  -*- lexical-binding: t; -*-

;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; The eglot server class of Retort, its requests, and the state of its workspace: revisions, heads, where the database stands.

;;; Code:

(require 'cl-lib)
(require 'eglot)
(require 'jsonrpc)
(require 'project)
(require 'url-parse)
(require 'url-util)

(defgroup retort nil
  "Database migrations with the Retort language server."
  :group 'tools
  :link '(url-link "https://alembic.sqlalchemy.org"))

(defcustom retort-program "retort"
  "Name or path of the server's program."
  :type 'string)

(defcustom retort-program-arguments '("serve" "--stdio")
  "Arguments of `retort-program'."
  :type '(repeat string))

(defcustom retort-applied-state 'on-request
  "When the database may be looked into to show what is applied.
With `on-request', SQLite files by themselves and any other
database only once a command has gone to it."
  :type '(choice (const :tag "Never" never)
                 (const :tag "On request" on-request)
                 (const :tag "Always" always)))

(defclass retort-server (eglot-lsp-server)
  ((retort--root :initform nil :accessor retort--root :documentation "Folder of the workspace.")
   (retort--revisions :initform nil :accessor retort--revisions :documentation "What migration/revisions answered, a list.")
   (retort--workspace :initform nil :accessor retort--workspace :documentation "What migration/workspace answered.")
   (retort--current :initform nil :accessor retort--current :documentation "What migration/current answered, or nil.")
   (retort--error :initform nil :accessor retort--error :documentation "Why the workspace or its database can't be read.")
   (retort--asked :initform nil :accessor retort--asked :documentation "Whether a command has gone to the database."))
  :documentation "Retort's server as eglot runs it.")

(defvar retort-changed-hook nil
  "Functions called with a server when something of its workspace changed.")

(defvar retort--servers nil
  "The servers that were started, newest first.")

;;;; Finding

(defun retort--configures-p (folder)
  "Whether FOLDER is configured for Alembic."
  (or (file-exists-p (expand-file-name "alembic.ini" folder))
      (let ((toml (expand-file-name "pyproject.toml" folder)))
        (and (file-readable-p toml)
             (with-temp-buffer
               (insert-file-contents toml)
               (re-search-forward "^\\[tool\\.alembic" nil t))))))

(defun retort-root (&optional folder)
  "The folder of the workspace around FOLDER, or nil."
  (let ((folder (or folder default-directory)))
    (or (locate-dominating-file folder #'retort--configures-p)
        (and buffer-file-name
             (string-suffix-p ".sql" buffer-file-name)
             (string= (file-name-nondirectory (directory-file-name folder)) "versions")
             (file-name-directory (directory-file-name folder))))))

(defun retort--find-project (folder)
  "The workspace around FOLDER as a project, for eglot alone."
  (when (bound-and-true-p eglot-lsp-context)
    (let ((root (retort-root folder)))
      (when (and root (cl-find (file-truename root) (mapcar #'retort--root (retort--live-servers)) :test #'equal))
        (cons 'retort (file-name-as-directory (expand-file-name root)))))))

(cl-defmethod project-root ((project (head retort)))
  "The folder of the workspace PROJECT."
  (cdr project))

(defun retort--live-servers ()
  "The servers that run."
  (setq retort--servers (cl-remove-if-not #'jsonrpc-running-p retort--servers)))

(defvar-local retort--buffer-server nil
  "The server that a preview or graph buffer belongs to.")

(defun retort-current-server ()
  "The server of this buffer, of its workspace, or the newest one.
Return nil where there is none."
  (let ((all (retort--live-servers))
        (root (retort-root)))
    (or (car (memq retort--buffer-server all))
        (and root (cl-find (file-truename root) all :key #'retort--root :test #'equal))
        (car all))))

(defun retort--server-or-lose ()
  "The server of this buffer, or an error about how to start one."
  (or (retort-current-server) (user-error "Retort is not running: M-x retort in a workspace starts it")))

;;;; Requests

(defun retort--request (server method params done &optional failed)
  "Send METHOD with PARAMS to SERVER, without a time limit.
DONE is called with the result, FAILED with the error object;
without FAILED an error is shown."
  (jsonrpc-async-request
   server method (or params (make-hash-table))
   :timeout nil
   :success-fn done
   :error-fn (or failed #'retort--complain)))

(defun retort--complain (error)
  "Show ERROR, an error object of a response."
  (let ((data (plist-get error :data)))
    (message "Retort: %s"
             (string-join
              (cons (plist-get error :message)
                    (delq nil (mapcar (lambda (key) (and (listp data) (plist-get data key)))
                                      '(:statement :detail :hint))))
              "\n"))))

(defun retort--path (uri)
  "The path of the file URI."
  (decode-coding-string (url-unhex-string (url-filename (url-generic-parse-url uri))) 'utf-8))

(defun retort--list (vector)
  "The elements of VECTOR, which may be nil."
  (append vector nil))

(defun retort--true (value)
  "Whether the JSON VALUE is true."
  (eq value t))

;;;; State

(defun retort--may-ask-p (server)
  "Whether SERVER's database may be read now."
  (pcase retort-applied-state
    ('always t)
    ('never nil)
    (_ (or (retort--asked server)
           (equal (plist-get (retort--workspace server) :dialect) "sqlite")))))

(defun retort--changed (server)
  "Tell everyone that something of SERVER's workspace changed.
When the server ends, what still waits for it fails: nobody is told."
  (when (jsonrpc-running-p server)
    (run-hook-with-args 'retort-changed-hook server))
  (force-mode-line-update t))

(defun retort-refresh (server &optional ask done)
  "Read the workspace of SERVER anew; with ASK its database too.
DONE is called afterwards."
  (when ask (setf (retort--asked server) t))
  (let* ((finish (lambda ()
                   (retort--changed server)
                   (when done (funcall done))))
         (failed (lambda (error)
                   (setf (retort--error server) (plist-get error :message)
                         (retort--current server) nil)
                   (funcall finish))))
    (retort--request
     server :migration/workspace nil
     (lambda (workspace)
       (setf (retort--workspace server) workspace
             (retort--error server) nil)
       (retort--request
        server :migration/revisions nil
        (lambda (result)
          (setf (retort--revisions server) (retort--list (plist-get result :revisions)))
          (if (not (retort--may-ask-p server))
              (progn (setf (retort--current server) nil) (funcall finish))
            (retort--request
             server :migration/current nil
             (lambda (current)
               (setf (retort--current server) current)
               (funcall finish))
             failed)))
        failed))
     failed)))

(defun retort--revision-here (server)
  "This buffer's revision as known to SERVER, or nil."
  (and buffer-file-name
       (cl-find (file-truename buffer-file-name) (retort--revisions server)
                :key (lambda (revision) (file-truename (retort--path (plist-get revision :uri))))
                :test #'equal)))

(defun retort--pending (server)
  "The ids that an upgrade of SERVER's database would run."
  (retort--list (plist-get (retort--current server) :pending)))

(defun retort--database-name (server)
  "The name of SERVER's database: its file, or its name on the server; or nil."
  (let ((url (or (plist-get (retort--current server) :database)
                 (plist-get (retort--workspace server) :databaseURL))))
    (and (stringp url)
         (car (last (split-string (replace-regexp-in-string "\\?.*\\'" "" url) "/"))))))

(defun retort-standing (server)
  "One line about SERVER's database: `shop.db: a1b2c3d4e5f6 - 3 pending'."
  (let* ((current (retort--current server))
         (heads (string-join (retort--list (plist-get current :heads)) ", "))
         (unknown (retort--list (plist-get current :unknown)))
         (pending (length (retort--pending server))))
    (format "%s: %s" (or (retort--database-name server) "no database")
            (cond ((retort--error server) (car (split-string (retort--error server) "\n")))
                  ((null current) "not read")
                  (unknown (format "%s - unknown here: %s" heads (string-join unknown ", ")))
                  (t (format "%s - %s" (if (string-empty-p heads) "base" heads)
                             (if (zerop pending) "up to date" (format "%d pending" pending))))))))

;;;; What the server says

(cl-defmethod eglot-handle-notification ((server retort-server) (_method (eql migration/didChangeWorkspace)) &rest _)
  "Read SERVER's workspace anew."
  (retort-refresh server))

(provide 'retort-client)
;;; retort-client.el ends here
