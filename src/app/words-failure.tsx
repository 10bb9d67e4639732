/** What is said where the words of the interface did not come: in all of its languages. */
export function WordsFailure() {
  return (
    <main className="message" role="alert">
      <h1>Song Song</h1>
      <p lang="en">The words of this page could not be loaded. Check the connection.</p>
      <p lang="vi">Chưa tải được phần chữ của giao diện. Hãy kiểm tra kết nối.</p>
      <p>
        <button type="button" className="button" onClick={() => location.reload()}>
          <span lang="en">Try again</span> · <span lang="vi">Thử lại</span>
        </button>
      </p>
    </main>
  )
}
